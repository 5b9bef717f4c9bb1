import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { given } from '../given.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Material } from './edition.ts'
import { materialExists } from './errors.ts'
import { readMaterial } from './queries.ts'
import { UpdateMaterial } from './schemas.ts'

/** Changes what a material is called or what it is. */
export async function updateMaterial(ctx: Context, input: z.input<typeof UpdateMaterial>): Promise<Material> {
  requirePermission(ctx, 'materials:write')
  const { materialId, ...changes } = parse(UpdateMaterial, input)
  return transaction(ctx, async (ctx) => {
    await readMaterial(ctx, materialId)
    const row = await ctx.db.material
      .update({ where: { id: materialId }, data: given(changes) })
      .catch(onConstraint('material_name_key', materialExists))
    await audit(ctx, 'material.updated', materialId, { kind: row.kind })
    return row
  })
}
