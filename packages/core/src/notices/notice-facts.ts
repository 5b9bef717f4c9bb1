import type { Context } from '../context.ts'
import { stateOf } from '../fees/get-claim.ts'
import { readClaim } from '../fees/queries.ts'
import { slipFor } from '../fees/slip.ts'
import type { Settings } from '../settings/settings.ts'
import type { NoticeKind } from './notice.ts'
import type { NoticeFacts } from './notice-words.ts'

/** Why a notice has nothing to say any more. `settled`: paid, exempted or withdrawn. `reversed`: the payment was taken back. */
export type EmptyReason = 'settled' | 'reversed' | 'left'

/** What a notice is about, as it is now. */
export async function noticeFacts(
  ctx: Context,
  { kind, subject, claimId }: { kind: NoticeKind; subject: string; claimId: string | null },
  settings: Settings,
): Promise<NoticeFacts | EmptyReason> {
  if (kind === 'welcome') {
    const membership = await ctx.db.membership.findUnique({ where: { id: subject }, select: { number: true, leftOn: true } })
    return membership && membership.leftOn === null ? { kind, number: membership.number } : 'left'
  }
  const claim = await readClaim(ctx, claimId ?? subject)
  if (kind === 'receipt') {
    const period = await ctx.db.membershipPeriod.findFirst({ where: { id: subject, reversedAt: null }, select: { amountOre: true } })
    return period ? { kind, claim, amountOre: period.amountOre ?? claim.amountOre } : 'reversed'
  }
  const { state, remainingOre } = await stateOf(ctx, claim)
  if ((state !== 'open' && state !== 'part_paid') || remainingOre === 0) return 'settled'
  return { kind, claim, remainingOre, slip: slipFor(claim, remainingOre, settings) }
}
