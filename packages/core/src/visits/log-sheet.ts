import { Prisma } from '@lykta/db'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toEdition, withFacts } from '../materials/edition.ts'
import type { EditionState, MaterialKind } from '../materials/index.ts'
import { municipalityName } from '../municipalities/index.ts'
import { requirePermission } from '../permissions.ts'
import { lyingSql } from './lying-sql.ts'

export interface SheetPlace {
  id: string
  name: string
  /** Where visitors go in, and the municipality. */
  street: string | null
  municipality: string
  /** What was told of it: how many were placed last, and how many at most lie there. */
  lines: { editionId: string; placed: number; lying: number }[]
}

export interface SheetEdition {
  id: string
  kind: MaterialKind
  material: string
  language: string
  name: string
  state: EditionState
}

export interface SheetHolder {
  id: string
  /** Null is her own bag. */
  name: string | null
  copies: { editionId: string; quantity: number }[]
}

/** All that is needed for logging visits where there is no network: places, where she was last first; editions; what she may take from. */
export interface LogSheet {
  places: SheetPlace[]
  editions: SheetEdition[]
  holders: SheetHolder[]
}

/** As many as a telephone searches while one types. */
const mostPlaces = 3000

/** Holds nobody's name, so that it may stay in a telephone that several use. */
export async function logSheet(ctx: Context): Promise<LogSheet> {
  requirePermission(ctx, 'distribution:log')
  const [places, holders] = [await placesFor(ctx), await holdersFor(ctx)]
  const held = new Set(holders.flatMap(({ copies }) => copies.map(({ editionId }) => editionId)))
  const rows = await ctx.db.edition.findMany({
    where: { OR: [{ printedOn: { not: null } }, { id: { in: [...held] } }] },
    include: withFacts,
    orderBy: [{ material: { name: 'asc' } }, { language: 'asc' }, { validFrom: 'desc' }],
  })
  const editions = rows
    .map((row) => toEdition(row, ctx.clock.today()))
    .map(({ id, material: { kind, name: material }, language, name, state }) => ({ id, kind, material, language, name, state }))
  return { places, editions, holders }
}

/** Her own last visits first, then anybody's, then by name. */
const placesFor = async (ctx: Context): Promise<SheetPlace[]> => {
  const rows = await ctx.db.$queryRaw<(Omit<SheetPlace, 'municipality'> & { municipalityCode: string })[]>`
    WITH placed AS (
      SELECT DISTINCT ON (v.place_id, l.edition_id) v.place_id, l.edition_id, l.placed FROM visit v JOIN visit_line l ON l.visit_id = v.id
      WHERE v.withdrawn_at IS NULL AND l.placed > 0 ORDER BY v.place_id, l.edition_id, v.visited_on DESC, v.recorded_at DESC
    ), told AS (
      SELECT lying.place_id, jsonb_agg(jsonb_build_object('editionId', lying.edition_id, 'lying', lying.quantity,
        'placed', coalesce(placed.placed, 0)) ORDER BY lying.edition_id) AS lines
      FROM (${lyingSql(Prisma.sql`TRUE`)}) lying LEFT JOIN placed USING (place_id, edition_id) GROUP BY lying.place_id
    ), visited AS (
      SELECT place_id, max(recorded_at) FILTER (WHERE visited_by = ${actorId(ctx)}) AS own, max(recorded_at) AS any
      FROM visit WHERE withdrawn_at IS NULL GROUP BY place_id
    )
    SELECT p.id, p.name, p.street, p.municipality_code AS "municipalityCode", coalesce(told.lines, '[]') AS lines
    FROM place p LEFT JOIN told ON told.place_id = p.id LEFT JOIN visited ON visited.place_id = p.id
    WHERE p.closed_on IS NULL AND p.merged_into_id IS NULL
    ORDER BY visited.own DESC NULLS LAST, visited.any DESC NULLS LAST, p.name COLLATE "sv-x-icu", p.id
    LIMIT ${mostPlaces}`
  return rows.map(({ municipalityCode, ...place }) => ({ ...place, municipality: municipalityName(municipalityCode) }))
}

/** Her own bag and the stores: whose copies she may place. */
async function holdersFor(ctx: Context): Promise<SheetHolder[]> {
  const own = ctx.actor.kind === 'user' ? [{ userId: ctx.actor.userId }] : []
  const holders = await ctx.db.holder.findMany({
    where: { closedOn: null, OR: [{ kind: 'store' }, ...own] },
    select: { id: true, name: true, balances: { where: { quantity: { gt: 0 } }, select: { editionId: true, quantity: true } } },
    orderBy: [{ kind: 'desc' }, { name: 'asc' }],
  })
  return holders.map(({ id, name, balances }) => ({ id, name, copies: balances }))
}
