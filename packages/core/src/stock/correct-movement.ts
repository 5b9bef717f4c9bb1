import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { movementIsCorrection, movementNotFound, movementOfVisit } from './errors.ts'
import { type Movement, toMovement } from './movement.ts'
import { CorrectMovement } from './schemas.ts'
import { takeBack } from './take-back.ts'

/** Takes back a movement that was recorded wrongly: both rows stay to be seen, and a right one is recorded anew. A visit's goes with the visit. */
export async function correctMovement(ctx: Context, input: z.input<typeof CorrectMovement>): Promise<Movement> {
  requirePermission(ctx, 'materials:write')
  const { movementId, reason } = parse(CorrectMovement, input)
  const row = await ctx.db.stockMovement.findUnique({ where: { id: movementId } })
  if (!row) throw movementNotFound()
  if (row.kind === 'corrected') throw movementIsCorrection()
  if (row.visitLineId) throw movementOfVisit()
  const [correction] = await takeBack(ctx, [toMovement(row)], reason)
  if (!correction) throw movementNotFound()
  return correction
}
