import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { lockRound } from './queries.ts'
import { type Round, toRound } from './round.ts'
import { RoundId } from './schemas.ts'

/** Ends a round: whoever was not visited is due again. A second time changes nothing. */
export async function closeRound(ctx: Context, input: z.input<typeof RoundId>): Promise<Round> {
  requirePermission(ctx, 'materials:write')
  const { roundId } = parse(RoundId, input)
  return transaction(ctx, async (ctx) => {
    const round = await lockRound(ctx, roundId)
    if (round.closedOn !== null) return round
    const row = await ctx.db.round.update({ where: { id: roundId }, data: { closedOn: toDate(ctx.clock.today()) } })
    await audit(ctx, 'round.closed', roundId)
    return toRound(row)
  })
}
