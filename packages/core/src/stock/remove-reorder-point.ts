import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { reorderPointNotFound } from './errors.ts'
import { RemoveReorderPoint } from './schemas.ts'

/** Nobody is warned of this material in this language any more. */
export async function removeReorderPoint(ctx: Context, input: z.input<typeof RemoveReorderPoint>): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const where = parse(RemoveReorderPoint, input)
  await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.reorderPoint.deleteMany({ where })
    if (count === 0) throw reorderPointNotFound()
    await audit(ctx, 'reorder_point.removed', where.materialId, { language: where.language })
  })
}
