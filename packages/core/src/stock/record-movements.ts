import type { z } from 'zod'
import type { Context } from '../context.ts'
import { fromDate } from '../day.ts'
import { editionWithdrawn } from '../materials/errors.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { holderClosed, sameHolder } from './errors.ts'
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
  visitLineId: null,
  correctsId: null,
  ...movement,
  orderId: (movement.kind === 'printed' && movement.orderId) || null,
  happenedOn: movement.happenedOn ?? today,
})

/** Nothing comes to a closed holder, and what is withdrawn is handed only to a store, where it is destroyed. */
async function requireReceivable(ctx: Context, rows: NewMovement[]): Promise<void> {
  for (const [at, { kind, editionId, toId, happenedOn }] of rows.entries()) {
    if (kind === 'placed' || kind === 'returned' || kind === 'destroyed') continue
    const holder = toId === null ? null : await ctx.db.holder.findUnique({ where: { id: toId } })
    if (holder?.closedOn) throw holderClosed(`/movements/${at}/toId`)
    if (kind === 'printed' || holder?.kind === 'store') continue
    const edition = await ctx.db.edition.findUnique({ where: { id: editionId }, select: { withdrawnOn: true } })
    const withdrawnOn = edition?.withdrawnOn && fromDate(edition.withdrawnOn)
    if (withdrawnOn && withdrawnOn <= happenedOn) throw editionWithdrawn(withdrawnOn)
  }
}
