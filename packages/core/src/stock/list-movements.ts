import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type MovementSummary, readMovements } from './movement-rows.ts'
import { ListMovements } from './schemas.ts'

/** The ledger, what was recorded last first: of everything, an edition, a holder, or a print order. */
export async function listMovements(
  ctx: Context,
  input: z.input<typeof ListMovements> = {},
): Promise<{ items: MovementSummary[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { editionId, holderId, orderId, limit, after } = parse(ListMovements, input)
  const place = after === undefined ? undefined : position(after)
  const wanted = [
    ...(editionId ? [Prisma.sql`s.edition_id = ${editionId}::uuid`] : []),
    ...(holderId ? [Prisma.sql`(s.from_id = ${holderId}::uuid OR s.to_id = ${holderId}::uuid)`] : []),
    ...(orderId ? [Prisma.sql`s.order_id = ${orderId}::uuid`] : []),
    ...(place ? [Prisma.sql`(s.recorded_at, s.id) < (${String(place.key)}::timestamptz, ${place.id}::uuid)`] : []),
  ]
  const items = await readMovements(ctx, wanted, limit + 1)
  return page(items, limit, (last) => cursor(last.recordedAt.toISOString(), last.id))
}
