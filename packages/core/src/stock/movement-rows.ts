import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import type { Movement } from './movement.ts'
import { editionSql, holderNameSql, type NamedEdition } from './queries.ts'

/** A movement in a list: with names for what it moved, between whom, and by whom it was recorded. */
export interface MovementSummary extends Omit<Movement, 'key' | 'visitLineId'>, NamedEdition {
  from: string | null
  to: string | null
  /** The place whose visit it belongs to. */
  place: string | null
  /** A later row takes this one back. */
  corrected: boolean
  /** Null for what a program did, and for users who are gone. */
  recordedByName: string | null
}

/** The movements `s` of which all that is `wanted` is true, what was recorded last first. */
export const readMovements = (ctx: Context, wanted: Prisma.Sql[], limit: number): Promise<MovementSummary[]> =>
  ctx.db.$queryRaw<MovementSummary[]>`
    SELECT s.id, s.kind::text AS kind, s.quantity, s.from_id AS "fromId", s.to_id AS "toId", s.happened_on::text AS "happenedOn", s.reason,
      s.order_id AS "orderId", s.corrects_id AS "correctsId", s.recorded_at AS "recordedAt", s.recorded_by AS "recordedBy", ${editionSql},
      ${holderNameSql('f', 'fu')} AS "from", ${holderNameSql('t', 'tu')} AS "to", p.name AS place, w.name AS "recordedByName",
      EXISTS (SELECT FROM stock_movement c WHERE c.corrects_id = s.id) AS corrected
    FROM (
      SELECT * FROM stock_movement s WHERE ${Prisma.join([Prisma.sql`true`, ...wanted], ' AND ')} ORDER BY s.recorded_at DESC, s.id DESC LIMIT ${limit}
    ) AS s
    JOIN edition e ON e.id = s.edition_id JOIN material m ON m.id = e.material_id
    LEFT JOIN holder f ON f.id = s.from_id LEFT JOIN "user" fu ON fu.id = f.user_id
    LEFT JOIN holder t ON t.id = s.to_id LEFT JOIN "user" tu ON tu.id = t.user_id
    LEFT JOIN visit_line l ON l.id = s.visit_line_id LEFT JOIN visit v ON v.id = l.visit_id LEFT JOIN place p ON p.id = v.place_id
    LEFT JOIN "user" w ON w.id = s.recorded_by
    ORDER BY s.recorded_at DESC, s.id DESC`
