export * from './audience.ts'
export * from './audience-choices.ts'
export { audienceSql } from './audience-sql.ts'
export * from './bounces/index.ts'
export { type LetterHolder, preferencesToken, readLetterToken, unsubscribeToken } from './letter-token.ts'
export {
  reachedByPost,
  recipientsSql,
  type SkipReason,
  skipReasons,
  unsafeReason,
  unwantedReason,
  usesEmail,
  viaTaxAgency,
  wantsDiscretion,
} from './recipients-sql.ts'
export { setUnsubscribed } from './set-unsubscribed.ts'
export { isStoppedByMore, liftUnsubscribed, suppress } from './suppress.ts'
export * from './unsubscribe.ts'
