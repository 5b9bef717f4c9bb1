import { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { ClaimState } from './claim-state.ts'
import { claimStateSql, unpaidOreSql } from './claim-state-sql.ts'

const FeeTotals = z.strictObject({ year: z.coerce.number().int().min(1900).max(2200) })

/** How it stands with a year's claims: numbers only. */
export interface FeeTotals {
  states: { state: ClaimState; claims: number; amountOre: number; remainingOre: number }[]
  /** Not paid, and the due day has passed. */
  overdue: number
}

export async function feeTotals(ctx: Context, input: z.input<typeof FeeTotals>): Promise<FeeTotals> {
  requirePermission(ctx, 'members:read')
  const { year } = parse(FeeTotals, input)
  const rows = await ctx.db.$queryRaw<(FeeTotals['states'][number] & { overdue: number })[]>`
    SELECT state, count(*)::int AS claims, sum(amount_ore)::int AS "amountOre",
      sum(CASE WHEN state IN ('open', 'part_paid') THEN unpaid ELSE 0 END)::int AS "remainingOre",
      count(*) FILTER (WHERE state IN ('open', 'part_paid') AND due_on < ${ctx.clock.today()}::date)::int AS overdue
    FROM (SELECT f.amount_ore, f.due_on, ${claimStateSql} AS state, ${unpaidOreSql} AS unpaid
      FROM fee_claim f WHERE extract(year FROM f.starts_on) = ${year}::int) AS claims
    GROUP BY state ORDER BY state`
  return { states: rows.map(({ overdue: _, ...row }) => row), overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0) }
}
