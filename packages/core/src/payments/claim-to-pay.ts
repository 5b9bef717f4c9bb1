import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { type Day, toDate, yearOf } from '../day.ts'
import { toClaim } from '../fees/claim.ts'
import { type Claim, claimState } from '../fees/index.ts'
import { takeReferences } from '../fees/queries.ts'
import { membershipLeft, periodOverlaps } from '../memberships/errors.ts'
import type { Membership } from '../memberships/membership.ts'
import type { Coverage } from '../memberships/membership-status.ts'
import { periodFor, periodOfYear } from '../memberships/period-for.ts'
import { classOrThrow, lockMembership, standingPeriods } from '../memberships/queries.ts'
import { readSettings } from '../settings/queries.ts'
import { claimFacts } from './claim-facts.ts'
import { classIsFree } from './errors.ts'

interface Paying {
  membershipId: string
  year: number | undefined
  paidOn: Day
}

/**
 * What somebody pays who names no claim: the oldest that is open (of the year, if one is named). Who has none is asked now, for that year or for
 * what the policy makes of the day. Holds her membership. Throws `period_overlaps` where that is covered, and `membership_left`.
 */
export async function claimToPay(ctx: Context, { membershipId, year, paidOn }: Paying): Promise<Claim> {
  const membership = await lockMembership(ctx, membershipId)
  const open = (await claimFacts(ctx, { membershipId })).filter((facts) => ['open', 'part_paid'].includes(claimState(facts).state))
  const wanted = open.find(({ claim }) => year === undefined || (yearOf(claim.startsOn) <= year && year <= yearOf(claim.endsOn)))
  if (wanted) return wanted.claim
  const days = await daysToPay(ctx, membership, { year, paidOn })
  if (membership.leftOn && days.startsOn >= membership.leftOn) throw membershipLeft()
  return makeClaim(ctx, membership, days)
}

async function daysToPay(
  ctx: Context,
  { id, joinedOn }: Membership,
  { year, paidOn }: { year: number | undefined; paidOn: Day },
): Promise<Coverage> {
  const periods = await standingPeriods(ctx, id)
  const { membershipPolicy: policy } = await readSettings(ctx)
  if (year === undefined) return periodFor(paidOn, { joinedOn, periods, policy })
  const days = periodOfYear(year, joinedOn)
  if (periods.some(({ startsOn, endsOn }) => startsOn <= days.endsOn && days.startsOn <= endsOn)) throw periodOverlaps()
  return days
}

async function makeClaim(ctx: Context, { id: membershipId, classId }: Membership, { startsOn, endsOn }: Coverage): Promise<Claim> {
  const { feeOre } = await classOrThrow(ctx, classId)
  if (feeOre === 0) throw classIsFree()
  const { feePolicy } = await readSettings(ctx)
  const [reference = ''] = await takeReferences(ctx, 1, feePolicy.ocr)
  const madeOn = toDate(ctx.clock.today())
  const row = await ctx.db.feeClaim.create({
    data: {
      membershipId,
      classId,
      startsOn: toDate(startsOn),
      endsOn: toDate(endsOn),
      amountOre: feeOre,
      reference,
      madeOn,
      dueOn: madeOn,
      madeBy: actorId(ctx),
    },
  })
  await audit(ctx, 'claims.made', row.id, { claims: 1, totalOre: feeOre })
  return toClaim(row)
}
