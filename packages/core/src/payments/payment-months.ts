import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { PaymentMonths } from './schemas.ts'

/** What came in and went back in a month, by where it belongs. What is moved or corrected adds up to nothing. */
export interface PaymentMonth {
  /** `2026-03` */
  month: string
  feesOre: number
  otherOre: number
  freeOre: number
  totalOre: number
}

/** The months of a year in which money moved, the first first. Numbers only. */
export async function paymentMonths(ctx: Context, input: z.input<typeof PaymentMonths>): Promise<PaymentMonth[]> {
  requirePermission(ctx, 'payments:write')
  const { year } = parse(PaymentMonths, input)
  return ctx.db.$queryRaw`
    SELECT to_char(paid_on, 'YYYY-MM') AS month,
      coalesce(sum(amount_ore) FILTER (WHERE claim_id IS NOT NULL), 0)::float8 AS "feesOre",
      coalesce(sum(amount_ore) FILTER (WHERE other_income IS NOT NULL), 0)::float8 AS "otherOre",
      coalesce(sum(amount_ore) FILTER (WHERE claim_id IS NULL AND other_income IS NULL), 0)::float8 AS "freeOre",
      sum(amount_ore)::float8 AS "totalOre"
    FROM payment WHERE extract(year FROM paid_on) = ${year}::int
    GROUP BY 1 ORDER BY 1`
}
