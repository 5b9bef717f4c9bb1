import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Movement } from './movement.ts'
import { editionSql, holderNameSql, type NamedEdition } from './queries.ts'
import { ListMovements } from './schemas.ts'

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

/** The ledger, what was recorded last first: of everything, an edition, a holder, or a print order. */
export async function listMovements(
  ctx: Context,
  input: z.input<typeof ListMovements> = {},
): Promise<{ items: MovementSummary[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { editionId, holderId, orderId, limit, after } = parse(ListMovements, input)
  const place = after === undefined ? undefined : position(after)
  const wanted = [
    Prisma.sql`true`,
    ...(editionId ? [Prisma.sql`s.edition_id = ${editionId}::uuid`] : []),
    ...(holderId ? [Prisma.sql`(s.from_id = ${holderId}::uuid OR s.to_id = ${holderId}::uuid)`] : []),
    ...(orderId ? [Prisma.sql`s.order_id = ${orderId}::uuid`] : []),
    ...(place ? [Prisma.sql`(s.recorded_at, s.id) < (${String(place.key)}::timestamptz, ${place.id}::uuid)`] : []),
  ]
  const items = await ctx.db.$queryRaw<MovementSummary[]>`
    SELECT s.id, s.kind::text AS kind, s.quantity, s.from_id AS "fromId", s.to_id AS "toId", s.happened_on::text AS "happenedOn", s.reason,
      s.order_id AS "orderId", s.corrects_id AS "correctsId", s.recorded_at AS "recordedAt", s.recorded_by AS "recordedBy", ${editionSql},
      ${holderNameSql('f', 'fu')} AS "from", ${holderNameSql('t', 'tu')} AS "to", p.name AS place, w.name AS "recordedByName",
      EXISTS (SELECT FROM stock_movement c WHERE c.corrects_id = s.id) AS corrected
    FROM (
      SELECT * FROM stock_movement s WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY s.recorded_at DESC, s.id DESC LIMIT ${limit + 1}
    ) AS s
    JOIN edition e ON e.id = s.edition_id JOIN material m ON m.id = e.material_id
    LEFT JOIN holder f ON f.id = s.from_id LEFT JOIN "user" fu ON fu.id = f.user_id
    LEFT JOIN holder t ON t.id = s.to_id LEFT JOIN "user" tu ON tu.id = t.user_id
    LEFT JOIN visit_line l ON l.id = s.visit_line_id LEFT JOIN visit v ON v.id = l.visit_id LEFT JOIN place p ON p.id = v.place_id
    LEFT JOIN "user" w ON w.id = s.recorded_by
    ORDER BY s.recorded_at DESC, s.id DESC`
  return page(items, limit, (last) => cursor(last.recordedAt.toISOString(), last.id))
}
