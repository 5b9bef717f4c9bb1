import { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { ClaimState } from './claim-state.ts'
import { claimStateSql, unpaidOreSql } from './claim-state-sql.ts'

export const FeeTotalsOf = z.strictObject({ year: z.coerce.number().int().min(1900).max(2200) })

/** How it stands with a year's claims: numbers only. */
export interface FeeTotals {
  states: { state: ClaimState; claims: number; amountOre: number; remainingOre: number }[]
  /** Not paid, and the due day has passed. */
  overdue: number
  /** Not paid, and nothing has been sent or is on its way. */
  unsent: number
}

export async function feeTotals(ctx: Context, input: z.input<typeof FeeTotalsOf>): Promise<FeeTotals> {
  requirePermission(ctx, 'members:read')
  const { year } = parse(FeeTotalsOf, input)
  const rows = await ctx.db.$queryRaw<(FeeTotals['states'][number] & { overdue: number; unsent: number })[]>`
    SELECT state, count(*)::int AS claims, sum(amount_ore)::int AS "amountOre",
      sum(CASE WHEN state IN ('open', 'part_paid') THEN unpaid ELSE 0 END)::int AS "remainingOre",
      count(*) FILTER (WHERE state IN ('open', 'part_paid') AND due_on < ${ctx.clock.today()}::date)::int AS overdue,
      count(*) FILTER (WHERE state IN ('open', 'part_paid') AND NOT sent)::int AS unsent
    FROM (SELECT f.amount_ore, f.due_on, ${claimStateSql} AS state, ${unpaidOreSql} AS unpaid,
        EXISTS (SELECT FROM notice n WHERE n.claim_id = f.id AND n.kind = 'fee_claim') AS sent
      FROM fee_claim f WHERE extract(year FROM f.starts_on) = ${year}::int) AS claims
    GROUP BY state ORDER BY state`
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    states: rows.map(({ overdue: _o, unsent: _u, ...row }) => row),
    overdue: sum(({ overdue }) => overdue),
    unsent: sum(({ unsent }) => unsent),
  }
}
