import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { placeNotFound } from './errors.ts'
import { type Place, toPlace } from './place.ts'
import { GetPlace } from './schemas.ts'

/** A place, and what it was also called before those were merged into it. */
export async function getPlace(ctx: Context, input: z.input<typeof GetPlace>): Promise<Place & { formerNames: string[] }> {
  requirePermission(ctx, 'materials:read')
  const { id } = parse(GetPlace, input)
  const row = await ctx.db.place.findUnique({ where: { id }, include: { merged: { select: { name: true }, orderBy: { name: 'asc' } } } })
  if (!row) throw placeNotFound()
  const { merged, ...place } = row
  return { ...toPlace(place), formerNames: [...new Set(merged.map(({ name }) => name))].filter((name) => name !== row.name) }
}
