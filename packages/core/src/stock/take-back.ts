import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { movementCorrected } from './errors.ts'
import type { Movement } from './movement.ts'
import { writeMovements } from './write-movements.ts'

/**
 * Takes movements back by others the other way, on the day of the first: what never happened counts in no month. What was taken back once is
 * not again (`movement_corrected`), and where the copies have gone on from there they are not (`stock_too_small`).
 */
export function takeBack(ctx: Context, movements: Movement[], reason: string): Promise<Movement[]> {
  return writeMovements(
    ctx,
    movements.map(({ id, editionId, quantity, fromId, toId, happenedOn, orderId, visitLineId }) => ({
      key: randomUUID(),
      kind: 'corrected',
      editionId,
      quantity,
      fromId: toId,
      toId: fromId,
      happenedOn,
      reason,
      orderId,
      visitLineId,
      correctsId: id,
    })),
  ).catch(onConstraint('stock_movement_corrects_key', movementCorrected))
}
