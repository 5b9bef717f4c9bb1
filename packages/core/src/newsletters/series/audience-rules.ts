import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import type { Audience, AudienceGroup } from '../../mailing/index.ts'
import type { Series } from './schemas.ts'

/** Whom a press letter is for: newsrooms, and the authorities that the yearly letter to media goes to as well. */
const pressKinds = ['media_outlet', 'social_office', 'municipality']

/** Of a notice: who is a member, or still may pay. */
const living = ['current', 'grace']

/**
 * Why a series of this kind may not go to `audience`, as an error code, or undefined. A notice overrides a no to letters, so it
 * is for those alone whom the law lets us write to regardless: members with a vote, about what they vote on.
 */
export function audienceFault(
  { press, legalBasis }: Pick<Series, 'press' | 'legalBasis'>,
  { include }: Audience,
  votingClasses: readonly string[],
): 'press_audience_too_wide' | 'notice_audience_too_wide' | undefined {
  const every = (narrow: (group: AudienceGroup) => boolean) => include.every(narrow)
  if (press && !every(({ organisationKinds }) => within(organisationKinds, pressKinds))) return 'press_audience_too_wide'
  if (legalBasis !== 'notice') return undefined
  const voting = every(({ classes, statuses }) => within(classes, votingClasses) && within(statuses?.length ? statuses : living, living))
  return voting ? undefined : 'notice_audience_too_wide'
}

const within = (values: readonly string[] | undefined, allowed: readonly string[]): boolean =>
  values !== undefined && values.length > 0 && values.every((value) => allowed.includes(value))

/** Throws the `audienceFault`, with its place. */
export async function requireAudience(ctx: Pick<Context, 'db'>, series: Pick<Series, 'press' | 'legalBasis'>, audience: Audience) {
  const fault = audienceFault(series, audience, await votingClasses(ctx))
  if (fault) throw new DomainError('unprocessable', fault, { pointer: '/audience' })
}

export async function votingClasses(ctx: Pick<Context, 'db'>): Promise<string[]> {
  const classes = await ctx.db.membershipClass.findMany({ where: { votes: true }, select: { id: true }, orderBy: { position: 'asc' } })
  return classes.map(({ id }) => id)
}
