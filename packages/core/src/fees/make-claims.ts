import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { addDays, toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { planClaims } from './plan-claims.ts'
import { lockClaims, takeReferences } from './queries.ts'
import { MakeClaims } from './schemas.ts'

/**
 * Makes a claim for everybody who is to pay for the year and is neither covered nor claimed yet, each with a reference of its own. Doing it
 * again, or two at once, asks nobody twice. Sends nothing; see `sendClaims`.
 */
export async function makeClaims(
  ctx: Context,
  input: z.input<typeof MakeClaims> = {},
): Promise<{ year: number; made: number; totalOre: number }> {
  requirePermission(ctx, 'payments:write')
  const asked = parse(MakeClaims, input)
  return transaction(ctx, async (ctx) => {
    await lockClaims(ctx)
    const { year, claims } = await planClaims(ctx, asked)
    const { feePolicy } = await readSettings(ctx)
    const references = await takeReferences(ctx, claims.length, feePolicy.ocr)
    const madeOn = ctx.clock.today()
    const common = { madeOn: toDate(madeOn), dueOn: toDate(addDays(madeOn, feePolicy.daysToPay)), madeBy: actorId(ctx) }
    const { count: made } = await ctx.db.feeClaim.createMany({
      data: claims.map(({ startsOn, endsOn, ...claim }, index) => ({
        ...claim,
        ...common,
        startsOn: toDate(startsOn),
        endsOn: toDate(endsOn),
        reference: references[index] ?? '',
      })),
    })
    const totalOre = claims.reduce((sum, { amountOre }) => sum + amountOre, 0)
    if (made > 0) await audit(ctx, 'claims.made', null, { year, claims: made, totalOre })
    return { year, made, totalOre }
  })
}
