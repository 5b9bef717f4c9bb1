import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import type { Left, Moved, Reached, UnitCost } from './tallies.ts'

export interface Scope {
  from: Day
  to: Day
  materialId: string | undefined
}

const within = (day: Prisma.Sql, { from, to }: Scope): Prisma.Sql => Prisma.sql`${day} BETWEEN ${from}::date AND ${to}::date`
/** Of the row `edition e`. */
const ofMaterial = ({ materialId }: Scope): Prisma.Sql =>
  materialId === undefined ? Prisma.sql`true` : Prisma.sql`e.material_id = ${materialId}::uuid`

/** Lines of visits that stand, of `visit v`, `visit_line l`, `edition e` and `place p`. */
const linesSql = (scope: Scope): Prisma.Sql => Prisma.sql`
  visit v JOIN visit_line l ON l.visit_id = v.id JOIN edition e ON e.id = l.edition_id JOIN place p ON p.id = v.place_id
  WHERE v.withdrawn_at IS NULL AND ${within(Prisma.sql`v.visited_on`, scope)} AND ${ofMaterial(scope)}`

export const readLeft = (ctx: Context, scope: Scope): Promise<Left[]> =>
  ctx.db.$queryRaw<Left[]>`
    SELECT to_char(v.visited_on, 'YYYY-MM') AS month, e.material_id AS "materialId", e.language, sum(l.placed)::int AS placed,
      sum(l.removed)::int AS removed
    FROM ${linesSql(scope)} GROUP BY 1, 2, 3`

export const readReached = (ctx: Context, scope: Scope): Promise<Reached[]> =>
  ctx.db.$queryRaw<Reached[]>`
    SELECT p.type::text AS type, p.municipality_code AS "municipalityCode", count(DISTINCT p.id)::int AS places,
      sum(l.placed)::int AS placed
    FROM ${linesSql(scope)} AND l.placed > 0 GROUP BY 1, 2`

/** What the ledger holds besides placing, without what was taken back, and how often files were read. */
export const readMoved = (ctx: Context, scope: Scope): Promise<Moved[]> =>
  ctx.db.$queryRaw<Moved[]>`
    SELECT month, "materialId", language, sum(printed)::int AS printed, sum(sent)::int AS sent, sum(partners)::int AS partners,
      sum(destroyed)::int AS destroyed, sum(lost)::int AS lost, sum(downloads)::int AS downloads
    FROM (
      SELECT to_char(m.happened_on, 'YYYY-MM') AS month, e.material_id AS "materialId", e.language,
        CASE WHEN m.kind = 'printed' THEN m.quantity ELSE 0 END AS printed,
        CASE WHEN m.kind = 'sent' THEN m.quantity ELSE 0 END AS sent,
        CASE WHEN m.kind <> 'handed' THEN 0 WHEN t.kind = 'partner' THEN m.quantity ELSE 0 END
          - CASE WHEN m.kind <> 'handed' THEN 0 WHEN f.kind = 'partner' THEN m.quantity ELSE 0 END AS partners,
        CASE WHEN m.kind = 'destroyed' THEN m.quantity ELSE 0 END AS destroyed,
        CASE WHEN m.kind <> 'counted' THEN 0 WHEN m.to_id IS NULL THEN m.quantity ELSE -m.quantity END AS lost,
        0 AS downloads
      FROM stock_movement m JOIN edition e ON e.id = m.edition_id
        LEFT JOIN holder f ON f.id = m.from_id LEFT JOIN holder t ON t.id = m.to_id
      WHERE m.kind IN ('printed', 'handed', 'sent', 'destroyed', 'counted')
        AND NOT EXISTS (SELECT FROM stock_movement c WHERE c.corrects_id = m.id)
        AND ${within(Prisma.sql`m.happened_on`, scope)} AND ${ofMaterial(scope)}
      UNION ALL
      SELECT to_char(d.day, 'YYYY-MM'), e.material_id, e.language, 0, 0, 0, 0, 0, d.count
      FROM edition_downloads d JOIN edition_file x ON x.id = d.file_id JOIN edition e ON e.id = x.edition_id
      WHERE ${within(Prisma.sql`d.day`, scope)} AND ${ofMaterial(scope)}
    ) AS moved GROUP BY 1, 2, 3`

/** By every print order until the last day that tells what it cost, with VAT. */
export const readUnitCosts = (ctx: Context, scope: Scope): Promise<UnitCost[]> =>
  ctx.db.$queryRaw<UnitCost[]>`
    SELECT e.material_id AS "materialId", e.language, sum(o.cost_ore)::float8 / sum(o.quantity) AS "unitOre"
    FROM print_order o JOIN edition e ON e.id = o.edition_id
    WHERE o.cost_ore IS NOT NULL AND o.cancelled_on IS NULL AND o.ordered_on <= ${scope.to}::date AND ${ofMaterial(scope)}
    GROUP BY 1, 2`
