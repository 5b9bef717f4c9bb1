import type { Context } from '../context.ts'
import { fromDate } from '../day.ts'
import { bothSignIn, letterUnderway } from './errors.ts'
import { type UnitedMemberships, uniteMemberships } from './united-memberships.ts'

/** What becomes of the memberships of both, as they stand now. */
export async function unitedMemberships(ctx: Context, keptId: string, goneId: string): Promise<UnitedMemberships> {
  const rows = await ctx.db.membership.findMany({
    where: { contactId: { in: [keptId, goneId] } },
    include: { periods: { where: { reversedAt: null } } },
  })
  const held = rows.map(({ id, contactId, leftOn, periods }) => ({
    id,
    kept: contactId === keptId,
    leftOn: leftOn && fromDate(leftOn),
    periods: periods.map(({ startsOn, endsOn }) => ({ startsOn: fromDate(startsOn), endsOn: fromDate(endsOn) })),
  }))
  return uniteMemberships(held, ctx.clock.today())
}

/** A letter that both get and that is not settled yet would lose one of its rows; two sign-ins are two people's, until somebody says not. */
export async function refuseUnmergeable(ctx: Context, keptId: string, goneId: string): Promise<void> {
  const [underway] = await ctx.db.$queryRaw<unknown[]>`
    SELECT FROM delivery a JOIN delivery b ON b.newsletter_id = a.newsletter_id
    WHERE a.contact_id = ${keptId}::uuid AND b.contact_id = ${goneId}::uuid
      AND (a.state IN ('pending', 'deferred', 'uncertain') OR b.state IN ('pending', 'deferred', 'uncertain'))
    LIMIT 1`
  if (underway) throw letterUnderway()
  if ((await ctx.db.user.count({ where: { contactId: { in: [keptId, goneId] } } })) > 1) throw bothSignIn()
}
