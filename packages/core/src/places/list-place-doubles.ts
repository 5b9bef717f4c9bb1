import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type Place, toPlace } from './place.ts'
import { placePairs } from './place-pairs.ts'
import { ListPlaceDoubles } from './schemas.ts'

/** Nobody goes through more at a time. */
const mostPairs = 100

/** Open places that may be the same, or those that one of them may be: see `placePairs`. Giving both their street tells them apart. */
export async function listPlaceDoubles(
  ctx: Context,
  input: z.input<typeof ListPlaceDoubles> = {},
): Promise<{ first: Place; second: Place }[]> {
  requirePermission(ctx, 'materials:write')
  const { placeId } = parse(ListPlaceDoubles, input)
  const one =
    placeId === undefined ? undefined : await ctx.db.place.findUnique({ where: { id: placeId }, select: { municipalityCode: true } })
  const rows = await ctx.db.place.findMany({
    where: { mergedIntoId: null, closedOn: null, ...one },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return placePairs(rows.map(toPlace))
    .filter(([first, second]) => placeId === undefined || placeId === first.id || placeId === second.id)
    .slice(0, mostPairs)
    .map(([first, second]) => ({ first, second }))
}
