import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { DomainError } from '../errors.ts'
import { recordMovements } from '../stock/index.ts'
import { toMovement } from '../stock/movement.ts'
import { takeBack } from '../stock/take-back.ts'
import { tooFewFor } from './errors.ts'

interface Line {
  id: string
  editionId: string
  placed: number
}

/** What a visit placed leaves the stock of whose copies they were. Throws `stock_too_small` at the line that asks for too much. */
export async function takeFromStock(ctx: Context, visit: { holderId: string | null; visitedOn: Day }, lines: Line[]): Promise<void> {
  const placed = lines.filter((line) => line.placed > 0)
  const { holderId: fromId, visitedOn: happenedOn } = visit
  if (fromId === null || placed.length === 0) return
  const movements = placed.map(({ id: visitLineId, editionId, placed: quantity }) => {
    return { kind: 'placed' as const, key: randomUUID(), editionId, quantity, fromId, visitLineId, happenedOn }
  })
  await recordMovements(ctx, { movements }).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'stock_too_small') throw error
    const at = lines.findIndex(({ editionId }) => editionId === error.params['editionId'])
    throw tooFewFor(error, at)
  })
}

/** What a withdrawn visit placed is where it was before, as of that day. */
export async function giveBack(ctx: Context, visitId: string, reason: string): Promise<void> {
  const movements = await ctx.db.stockMovement.findMany({ where: { visitLine: { visitId }, kind: 'placed' } })
  if (movements.length > 0) await takeBack(ctx, movements.map(toMovement), reason)
}
