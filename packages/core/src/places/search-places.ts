import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { collate } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { municipalityName } from '../municipalities/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { containing, singleLine } from '../text.ts'
import type { Place } from './place.ts'
import { foundSql, placeTextSql } from './place-text-sql.ts'
import { SearchPlaces } from './schemas.ts'

/** As much of a place as a list on a telephone needs. */
export type PlaceFound = Pick<
  Place,
  'id' | 'name' | 'type' | 'municipalityCode' | 'municipality' | 'street' | 'city' | 'permission' | 'contactRole'
>

/**
 * Open places by what somebody has typed so far: every word of it in the name, street, town or municipality, in any order. Where there
 * is none, those with something like it, for who types with a thumb. Those where a word begins so come first.
 */
export async function searchPlaces(ctx: Context, input: z.input<typeof SearchPlaces>): Promise<PlaceFound[]> {
  requirePermission(ctx, 'distribution:log')
  const { q, municipalityCode, type, limit } = parse(SearchPlaces, input)
  const typed = singleLine(q).toLowerCase()
  if (typed === '') return []
  const rows = await ctx.db.$queryRaw<Omit<PlaceFound, 'municipality'>[]>`
    SELECT id, name, type, "municipalityCode", street, city, permission, "contactRole"
    FROM (
      SELECT p.id, p.name, p.type, p.municipality_code AS "municipalityCode", p.street, p.city, p.permission,
        p.contact_role AS "contactRole", ${placeTextSql} AS words, ${foundSql(typed)} AS found, bool_or(${foundSql(typed)}) OVER () AS any_found
      FROM place p
      WHERE p.merged_into_id IS NULL AND p.closed_on IS NULL
        AND ${municipalityCode ? Prisma.sql`p.municipality_code = ${municipalityCode}` : Prisma.sql`true`}
        AND ${type ? Prisma.sql`p.type = ${type}::place_type` : Prisma.sql`true`}
        AND (${foundSql(typed)} OR ${typed} <% ${placeTextSql})
    ) AS candidate
    WHERE found OR NOT any_found
    ORDER BY ' ' || words LIKE ${`% ${containing(typed).slice(1)}`} DESC, word_similarity(${typed}, words) DESC, name ${collate('sv')}, id
    LIMIT ${limit}`
  return rows.map((row) => ({ ...row, municipality: municipalityName(row.municipalityCode) }))
}
