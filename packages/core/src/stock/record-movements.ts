import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { editionWithdrawn, holderClosed, sameHolder } from './errors.ts'
import type { Movement } from './movement.ts'
import { type MovementInput, RecordMovements } from './schemas.ts'
import { type NewMovement, writeMovements } from './write-movements.ts'

/**
 * Records what came, went or changed hands: all of it or nothing, and each movement once, however often and by how many at once it is sent
 * (`key`). Whoever logs visits may record what those placed and took home; all else is the stock keeper's. The ledger itself says who and
 * when. Throws `stock_too_small` where a holder has fewer than are to leave, `movement_key_used` where another movement has the key.
 */
export async function recordMovements(ctx: Context, input: z.input<typeof RecordMovements>): Promise<Movement[]> {
  // a visit's first: with more than that comes more than that is asked for
  requirePermission(ctx, 'distribution:log')
  const { movements } = parse(RecordMovements, input)
  if (movements.some(({ kind }) => kind !== 'placed' && kind !== 'returned')) requirePermission(ctx, 'materials:write')
  const today = ctx.clock.today()
  const rows = movements.map((movement) => toRow(movement, today))
  rows.forEach(({ happenedOn, fromId, toId }, at) => {
    if (happenedOn > today) throw dayInFuture(`movements/${at}/happenedOn`)
    if (fromId === toId) throw sameHolder(`/movements/${at}/toId`)
  })
  await requireReceivable(ctx, rows)
  return writeMovements(ctx, rows)
}

const toRow = (movement: MovementInput, today: string): NewMovement => ({
  fromId: null,
  toId: null,
  reason: null,
  orderId: null,
  visitLineId: null,
  correctsId: null,
  ...movement,
  happenedOn: movement.happenedOn ?? today,
})

/** Nothing comes to a closed holder, and what is withdrawn is handed only to a store, where it is destroyed. */
async function requireReceivable(ctx: Context, rows: NewMovement[]): Promise<void> {
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'placed' || row.kind === 'returned' || row.kind === 'destroyed') continue
    const [found] = await ctx.db.$queryRaw<{ closed: boolean; withdrawn: boolean }[]>(Prisma.sql`
      SELECT EXISTS (SELECT FROM holder WHERE id = ${row.toId}::uuid AND closed_on <= ${toDate(row.happenedOn)}::date) AS closed,
        EXISTS (SELECT FROM edition WHERE id = ${row.editionId}::uuid AND withdrawn_on <= ${toDate(row.happenedOn)}::date)
          AND NOT EXISTS (SELECT FROM holder WHERE id = ${row.toId}::uuid AND kind = 'store') AS withdrawn`)
    if (found?.closed) throw holderClosed(`/movements/${at}/toId`)
    if (found?.withdrawn) throw editionWithdrawn(`/movements/${at}/editionId`)
  }
}
