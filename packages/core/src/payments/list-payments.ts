import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import type { Day } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Payment } from './payment.ts'
import { ListPayments } from './schemas.ts'

/** A payment in a list, with whose fee it pays. */
export interface PaymentSummary
  extends Pick<Payment, 'id' | 'kind' | 'way' | 'amountOre' | 'reference' | 'claimId' | 'otherIncome' | 'reason' | 'correctsId'> {
  paidOn: Day
  fromFile: boolean
  /** What is left of it when what was taken from it is taken away. */
  restOre: number
  membershipId: string | null
  number: number | null
  /** The member's, never the payer's. Null if she is erased. */
  name: string | null
  /** What the claim has got beyond its amount. */
  excessOre: number
}

/** Payments, the latest day first. */
export async function listPayments(
  ctx: Context,
  input: z.input<typeof ListPayments> = {},
): Promise<{ items: PaymentSummary[]; next: string | null }> {
  requirePermission(ctx, 'payments:write')
  const { limit, after, ...filters } = parse(ListPayments, input)
  const place = after === undefined ? undefined : position(after)
  const earlier = place ? [Prisma.sql`(y.paid_on, y.id) < (${String(place.key)}::date, ${place.id}::uuid)`] : []
  const items = await ctx.db.$queryRaw<PaymentSummary[]>`
    SELECT y.id, y.kind, y.way, y.amount_ore AS "amountOre", y.paid_on::text AS "paidOn", y.reference, y.file_id IS NOT NULL AS "fromFile",
      y.claim_id AS "claimId", y.other_income AS "otherIncome", y.reason, y.corrects_id AS "correctsId", ${restSql} AS "restOre",
      f.membership_id AS "membershipId", m.number, CASE WHEN c.erased_at IS NULL THEN c.name END AS name, ${excessSql} AS "excessOre"
    FROM payment y
    LEFT JOIN fee_claim f ON f.id = y.claim_id
    LEFT JOIN membership m ON m.id = f.membership_id
    LEFT JOIN contact c ON c.id = m.contact_id
    WHERE ${Prisma.join([Prisma.sql`true`, ...conditions(filters), ...earlier], ' AND ')}
    ORDER BY y.paid_on DESC, y.id DESC
    LIMIT ${limit + 1}`
  return page(items, limit, (last) => cursor(last.paidOn, last.id))
}

/** What is left of the row `payment y`. */
const restSql = Prisma.sql`(y.amount_ore + coalesce((
  SELECT sum(t.amount_ore) FROM payment t WHERE t.corrects_id = y.id AND t.amount_ore < 0), 0))::float8`

/** What the claim `fee_claim f` of that row has got beyond its amount. */
const excessSql = Prisma.sql`greatest(0, coalesce((SELECT sum(t.amount_ore) FROM payment t WHERE t.claim_id = f.id), 0) - f.amount_ore)::float8`

function conditions({ state, month, membershipId }: Omit<z.output<typeof ListPayments>, 'limit' | 'after'>): Prisma.Sql[] {
  const found: Prisma.Sql[] = []
  if (state === 'free') found.push(freeSql)
  if (state === 'assigned') found.push(Prisma.sql`y.claim_id IS NOT NULL`)
  if (state === 'aside') found.push(Prisma.sql`y.other_income IS NOT NULL`)
  if (state === 'excess') found.push(Prisma.sql`y.amount_ore > 0 AND ${restSql} > 0 AND ${excessSql} > 0`)
  if (month) found.push(Prisma.sql`date_trunc('month', y.paid_on) = ${`${month}-01`}::date`)
  if (membershipId) found.push(Prisma.sql`f.membership_id = ${membershipId}::uuid`)
  return found
}

/** Money that nobody has said of what it is, and deductions of the bank's. What takes from another row is no money of its own. */
const freeSql = Prisma.sql`y.claim_id IS NULL AND y.other_income IS NULL AND ${restSql} <> 0 AND (y.amount_ore > 0 OR y.corrects_id IS NULL)`
