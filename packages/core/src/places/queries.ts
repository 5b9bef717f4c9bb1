import type { Context } from '../context.ts'
import { placeNotFound } from './errors.ts'
import { type Place, toPlace } from './place.ts'

/** The place, held until the end of the transaction so that nobody changes or merges it meanwhile. */
export async function lockPlace(ctx: Context, id: string): Promise<Place> {
  await ctx.db.$queryRaw`SELECT FROM place WHERE id = ${id}::uuid FOR UPDATE`
  const row = await ctx.db.place.findUnique({ where: { id } })
  if (!row) throw placeNotFound()
  return toPlace(row)
}

/**
 * Where that place is now: itself, or the one it was merged into, for what a telephone remembers. Held until the end of the
 * transaction, so that it is not merged while something is logged there; several may hold it so at once.
 */
export async function standingPlace(ctx: Context, id: string): Promise<Place> {
  const [held] = await ctx.db.$queryRaw<{ mergedIntoId: string | null }[]>`
    SELECT merged_into_id AS "mergedIntoId" FROM place WHERE id = ${id}::uuid FOR SHARE`
  if (held?.mergedIntoId) return standingPlace(ctx, held.mergedIntoId)
  const row = await ctx.db.place.findUnique({ where: { id } })
  if (!row) throw placeNotFound()
  return toPlace(row)
}
