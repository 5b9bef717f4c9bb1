import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Material } from './edition.ts'
import { materialExists } from './errors.ts'
import { CreateMaterial } from './schemas.ts'

/** Adds a material: what is printed, in whatever languages and editions. */
export async function createMaterial(ctx: Context, input: z.input<typeof CreateMaterial>): Promise<Material> {
  requirePermission(ctx, 'materials:write')
  const data = parse(CreateMaterial, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.material.create({ data }).catch(onConstraint('material_name_key', materialExists))
    await audit(ctx, 'material.created', row.id, { kind: row.kind })
    return row
  })
}
