import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { alikeNames } from './alike-names.ts'
import { type Place, toPlace } from './place.ts'
import { ListPlaceDoubles } from './schemas.ts'

/** The likeliest come first, and nobody goes through more at a time. */
const mostPairs = 100
/** Many share a word, "Vårdcentralen", and are not alike for it. */
const mostLooked = 5000

/**
 * Pairs that may be the same place, or those of one place: in the same municipality, with much the same name, or of the same type in the
 * same street. Two that each have a street, not the same, are two: giving both theirs is how they are told apart.
 */
export async function listPlaceDoubles(
  ctx: Context,
  input: z.input<typeof ListPlaceDoubles> = {},
): Promise<{ first: Place; second: Place }[]> {
  requirePermission(ctx, 'materials:write')
  const { placeId } = parse(ListPlaceDoubles, input)
  const near = await ctx.db.$queryRaw<Near[]>`
    SELECT a.id AS "firstId", b.id AS "secondId", a.name AS first, b.name AS second,
      coalesce(pair.same_street AND a.type = b.type, false) AS neighbours
    FROM place a
    JOIN place b ON b.municipality_code = a.municipality_code AND b.id > a.id
    CROSS JOIN LATERAL (SELECT similarity(lower(a.name), lower(b.name)) AS alike, lower(a.street) = lower(b.street) AS same_street) AS pair
    WHERE a.merged_into_id IS NULL AND b.merged_into_id IS NULL AND a.closed_on IS NULL AND b.closed_on IS NULL
      AND ${placeId ? Prisma.sql`${placeId}::uuid IN (a.id, b.id)` : Prisma.sql`true`}
      AND (pair.alike >= 0.4 AND pair.same_street IS NOT FALSE OR pair.same_street AND a.type = b.type)
    ORDER BY pair.alike DESC, a.id, b.id
    LIMIT ${mostLooked}`
  const pairs = near.filter(({ first, second, neighbours }) => neighbours || alikeNames(first, second)).slice(0, mostPairs)
  const rows = await ctx.db.place.findMany({ where: { id: { in: pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]) } } })
  const byId = new Map(rows.map((row) => [row.id, toPlace(row)]))
  return pairs.flatMap(({ firstId, secondId }) => {
    const [first, second] = [byId.get(firstId), byId.get(secondId)]
    return first && second ? [{ first, second }] : []
  })
}

interface Near {
  firstId: string
  secondId: string
  first: string
  second: string
  neighbours: boolean
}
