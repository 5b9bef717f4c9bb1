import { DomainError, notFound } from '../errors.ts'

export const mergeSame = () => new DomainError('unprocessable', 'merge_same')
export const mergePersonsOnly = () => new DomainError('unprocessable', 'merge_persons_only')
/** Also what the office is told of a pair that only the board may merge: so it tells nobody anything. */
export const pairUnknown = () => notFound('merge_pair_unknown')
export const periodsOverlap = () => new DomainError('conflict', 'merge_periods_overlap')
export const letterUnderway = () => new DomainError('conflict', 'merge_letter_underway')
export const bothSignIn = () => new DomainError('conflict', 'merge_both_sign_in')
export const withoutTraceUnsaid = () => new DomainError('unprocessable', 'merge_without_trace', { pointer: '/withoutTrace' })
export const newIdentityIsKept = () => new DomainError('unprocessable', 'merge_keep_new_identity', { pointer: '/keptId' })
export const keepsHistory = () => new DomainError('unprocessable', 'merge_keeps_history', { pointer: '/withoutTrace' })
export const mergeNotFound = () => notFound('merge_not_found')
export const undoOver = () => new DomainError('conflict', 'merge_undo_over')
export const changedSince = () => new DomainError('conflict', 'merge_changed_since')
export const numberUnknown = (pointer: string) => new DomainError('unprocessable', 'membership_number_unknown', { pointer })
