import type { z } from 'zod'
import type { Context } from '../context.ts'
import { dayInFuture } from '../memberships/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { holderNotFound, movementKeyUsed } from './errors.ts'
import { type Movement, toMovement } from './movement.ts'
import { CountStock } from './schemas.ts'
import { writeMovements } from './write-movements.ts'

/** What a count found, and the movement that makes the ledger say so too; null where it said so before. */
export interface Count {
  found: number
  /** What the ledger said. */
  before: number
  movement: Movement | null
}

/** Counts what a holder really has of an edition. The difference becomes a movement with its reason. Two counts never mix. */
export async function countStock(ctx: Context, input: z.input<typeof CountStock>): Promise<Count> {
  requirePermission(ctx, 'materials:write')
  const { key, editionId, holderId, found, reason, happenedOn = ctx.clock.today() } = parse(CountStock, input)
  if (happenedOn > ctx.clock.today()) throw dayInFuture('happenedOn')
  return transaction(ctx, async (ctx) => {
    await lockHolder(ctx, holderId)
    const earlier = await ctx.db.stockMovement.findUnique({ where: { key } })
    if (earlier) return countedBefore(toMovement(earlier), { editionId, holderId, found })
    const before = await lockBalance(ctx, editionId, holderId)
    if (before === found) return { found, before, movement: null }
    const ends = found > before ? { fromId: null, toId: holderId } : { fromId: holderId, toId: null }
    const nothing = { orderId: null, visitLineId: null, correctsId: null }
    const row = { key, kind: 'counted' as const, editionId, quantity: Math.abs(found - before), ...ends, happenedOn, reason, ...nothing }
    const [movement = null] = await writeMovements(ctx, [row])
    return { found, before, movement }
  })
}

/** Counts of one holder come one after the other; other movements go on. */
async function lockHolder(ctx: Context, holderId: string): Promise<void> {
  const rows = await ctx.db.$queryRaw<unknown[]>`SELECT id FROM holder WHERE id = ${holderId}::uuid FOR NO KEY UPDATE`
  if (rows.length === 0) throw holderNotFound()
}

async function lockBalance(ctx: Context, editionId: string, holderId: string): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ quantity: number }[]>`
    SELECT quantity FROM stock_balance WHERE edition_id = ${editionId}::uuid AND holder_id = ${holderId}::uuid FOR UPDATE`
  return row?.quantity ?? 0
}

function countedBefore(movement: Movement, { editionId, holderId, found }: { editionId: string; holderId: string; found: number }): Count {
  const { kind, quantity, fromId, toId } = movement
  if (kind !== 'counted' || movement.editionId !== editionId || (toId ?? fromId) !== holderId) throw movementKeyUsed('/key')
  return { found, before: toId ? found - quantity : found + quantity, movement }
}
