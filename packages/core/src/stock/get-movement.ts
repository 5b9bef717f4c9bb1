import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { movementNotFound } from './errors.ts'
import { type MovementSummary, readMovements } from './movement-rows.ts'
import { MovementId } from './schemas.ts'

/** One row of the ledger. */
export async function getMovement(ctx: Context, input: z.input<typeof MovementId>): Promise<MovementSummary> {
  requirePermission(ctx, 'materials:read')
  const { movementId } = parse(MovementId, input)
  const [movement] = await readMovements(ctx, [Prisma.sql`s.id = ${movementId}::uuid`], 1)
  if (!movement) throw movementNotFound()
  return movement
}
