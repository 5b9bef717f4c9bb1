import { foreignKeyViolation } from '@lykta/db'
import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { materialNotFound } from '../materials/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { SetReorderPoint } from './schemas.ts'

export interface ReorderPoint {
  materialId: string
  language: string
  quantity: number
  leadDays: number
}

/** Says from how few copies of a material in a language a new print is due. One that was set before is changed. */
export async function setReorderPoint(ctx: Context, input: z.input<typeof SetReorderPoint>): Promise<ReorderPoint> {
  requirePermission(ctx, 'materials:write')
  const { materialId, language, ...data } = parse(SetReorderPoint, input)
  return transaction(ctx, async (ctx) => {
    const where = { materialId, language }
    const row = await ctx.db.reorderPoint
      .upsert({ where: { materialId_language: where }, create: { ...where, ...data }, update: data })
      .catch((error) => {
        throw foreignKeyViolation(error) ? materialNotFound() : error
      })
    await audit(ctx, 'reorder_point.set', materialId, { language, ...data })
    return row
  })
}
