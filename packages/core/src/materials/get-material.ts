import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { Material } from './edition.ts'
import { readMaterial } from './queries.ts'
import { MaterialId } from './schemas.ts'

/** A material; its editions are `listEditions`' to tell. */
export async function getMaterial(ctx: Context, input: z.input<typeof MaterialId>): Promise<Material> {
  requirePermission(ctx, 'materials:read')
  return readMaterial(ctx, parse(MaterialId, input).materialId)
}
