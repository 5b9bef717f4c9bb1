import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { addDays, type Day, daysBetween, earlier } from '../day.ts'
import { requirePermission } from '../permissions.ts'
import { demandPeaks } from './list-demand-peaks.ts'
import type { NamedEdition } from './queries.ts'
import { type Peak, type ReorderNeed, reorderNeed, usualDays } from './reorder-need.ts'

/** How it stands with a material in a language: what there is, how fast it goes, and when to order. */
export interface ReorderStatus extends ReorderNeed, Pick<NamedEdition, 'materialId' | 'material' | 'materialKind' | 'language'> {
  /** From how few copies a new print is due. */
  quantity: number
  /** Days from order to arrival. */
  leadDays: number
  /** In our stores and bags, of editions that are not withdrawn. */
  there: number
  /** Ordered and still to come. */
  coming: number
  /** On a day that is no peak. */
  usualPerDay: number
}

/** What is used is reckoned of a year, or of the time since the first copy came if that is less; but not of a few days. */
const [longest, shortest] = [365, 28]

/** Every reorder point with what it says today, the most urgent first. */
export async function listReorderNeeds(ctx: Context): Promise<ReorderStatus[]> {
  requirePermission(ctx, 'materials:read')
  const today = ctx.clock.today()
  const peaks = await demandPeaks(ctx)
  const rows = await readPoints(ctx, today)
  return rows.map((row) => statusOf(row, today, peaks)).sort((a, b) => (a.orderBy ?? '9').localeCompare(b.orderBy ?? '9'))
}

type Row = Omit<ReorderStatus, keyof ReorderNeed | 'usualPerDay'> & { used: number; firstOn: Day | null }

function statusOf({ used, firstOn, ...row }: Row, today: Day, peaks: Peak[]): ReorderStatus {
  const known = firstOn ? daysBetween(firstOn, today) + 1 : 0
  const from = addDays(today, 1 - Math.min(longest, Math.max(shortest, known)))
  const usualPerDay = Math.max(0, used) / usualDays(earlier(from, today), today, peaks)
  const { quantity: point, leadDays, there, coming } = row
  return { ...row, usualPerDay, ...reorderNeed({ today, copies: there + coming, usualPerDay, peaks, point, leadDays }) }
}

/** What left our hands for good use: placed, sent, or handed to a partner; what came back is taken off, and so is what was corrected. */
const usedSql = Prisma.sql`
  SELECT sum(s.quantity * ((f.kind IS NOT NULL AND f.kind <> 'partner')::int - (t.kind IS NOT NULL AND t.kind <> 'partner')::int))
  FROM stock_movement s LEFT JOIN stock_movement o ON o.id = s.corrects_id
  LEFT JOIN holder f ON f.id = s.from_id LEFT JOIN holder t ON t.id = s.to_id
  WHERE coalesce(o.kind, s.kind) IN ('placed', 'returned', 'sent', 'handed')`

const readPoints = (ctx: Context, today: Day): Promise<Row[]> => ctx.db.$queryRaw<Row[]>`
  SELECT r.material_id AS "materialId", m.name AS material, m.kind::text AS "materialKind", r.language, r.quantity, r.lead_days::int AS "leadDays",
    coalesce(stock.there, 0)::float8 AS there, coalesce(orders.coming, 0)::float8 AS coming, coalesce(use.used, 0)::float8 AS used,
    use.first_on::text AS "firstOn"
  FROM reorder_point r JOIN material m ON m.id = r.material_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(e.id), '{}') AS all_editions,
      coalesce(array_agg(e.id) FILTER (WHERE e.withdrawn_on IS NULL OR e.withdrawn_on > ${today}::date), '{}') AS valid
    FROM edition e WHERE e.material_id = r.material_id AND e.language = r.language
  ) AS editions
  CROSS JOIN LATERAL (
    SELECT sum(b.quantity) AS there FROM stock_balance b JOIN holder h ON h.id = b.holder_id
    WHERE b.edition_id = ANY (editions.valid) AND h.kind <> 'partner'
  ) AS stock
  CROSS JOIN LATERAL (
    SELECT sum(greatest(0, p.quantity - (
      SELECT coalesce(sum(CASE s.kind WHEN 'corrected' THEN -s.quantity ELSE s.quantity END), 0) FROM stock_movement s WHERE s.order_id = p.id))) AS coming
    FROM print_order p WHERE p.edition_id = ANY (editions.valid) AND p.cancelled_on IS NULL
  ) AS orders
  CROSS JOIN LATERAL (
    SELECT (${usedSql} AND s.edition_id = ANY (editions.all_editions) AND s.happened_on > ${addDays(today, -longest)}::date) AS used,
      (SELECT min(s.happened_on) FROM stock_movement s WHERE s.edition_id = ANY (editions.all_editions)) AS first_on
  ) AS use`
