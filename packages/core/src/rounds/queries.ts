import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { fromDate } from '../day.ts'
import { municipalityName } from '../municipalities/index.ts'
import type { Place } from '../places/index.ts'
import { roundNotFound } from './errors.ts'
import { type Round, toRound } from './round.ts'
import type { EditionOf, LastVisit, SeenThere } from './standing.ts'

/** Every edition that there is: a few dozen in all. */
export async function readEditions(ctx: Context): Promise<EditionOf[]> {
  const rows = await ctx.db.edition.findMany({
    include: { material: true },
    orderBy: [{ material: { name: 'asc' } }, { language: 'asc' }, { validFrom: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, materialId, material, language, name, printedOn, validFrom, withdrawnOn, recalledOn }) => ({
    id,
    materialId,
    material: material.name,
    language,
    name,
    printedOn: printedOn && fromDate(printedOn),
    validFrom: fromDate(validFrom),
    withdrawnOn: withdrawnOn && fromDate(withdrawnOn),
    recalledOn: recalledOn && fromDate(recalledOn),
  }))
}

/** Conditions on the row `place p`. */
export const openPlaces = Prisma.sql`p.closed_on IS NULL AND p.permission <> 'refused'`
export const placesOf = (ids: readonly string[]): Prisma.Sql => Prisma.sql`p.id = ANY (${ids}::uuid[])`

/** Where a round leads. */
export type RoundPlace = Pick<
  Place,
  'id' | 'name' | 'type' | 'municipalityCode' | 'municipality' | 'street' | 'postcode' | 'city' | 'contactRole'
>

export async function readPlaces(ctx: Context, places: Prisma.Sql): Promise<RoundPlace[]> {
  const rows = await ctx.db.$queryRaw<Omit<RoundPlace, 'municipality'>[]>`
    SELECT p.id, p.name, p.type::text, p.municipality_code AS "municipalityCode", p.street, p.postcode, p.city, p.contact_role AS "contactRole"
    FROM place p WHERE ${places}`
  return rows.map((row) => ({ ...row, municipality: municipalityName(row.municipalityCode) }))
}

/** What visits saw of editions at the places of a condition, in the order of the visits. A place's come as one value: there are many. */
export async function readSeen(ctx: Context, places: Prisma.Sql): Promise<Map<string, SeenThere[]>> {
  const rows = await ctx.db.$queryRaw<{ placeId: string; seen: SeenThere[] }[]>`
    SELECT v.place_id AS "placeId", json_agg(json_build_object('editionId', l.edition_id, 'visitedOn', v.visited_on, 'leftOver', l.left_over,
      'removed', l.removed, 'placed', l.placed, 'noneLeft', l.none_left) ORDER BY v.visited_on, v.recorded_at, v.id) AS seen
    FROM visit v JOIN visit_line l ON l.visit_id = v.id JOIN place p ON p.id = v.place_id
    WHERE v.withdrawn_at IS NULL AND ${places}
    GROUP BY v.place_id`
  return new Map(rows.map(({ placeId, seen }) => [placeId, seen]))
}

/** The last visit to each of them. */
export async function readLastVisits(ctx: Context, places: Prisma.Sql): Promise<Map<string, LastVisit>> {
  const rows = await ctx.db.$queryRaw<(LastVisit & { placeId: string })[]>`
    SELECT DISTINCT ON (v.place_id) v.place_id AS "placeId", v.visited_on::text AS "visitedOn", v.next_look_on::text AS "nextLookOn",
      v.refused, v.spot
    FROM visit v JOIN place p ON p.id = v.place_id
    WHERE v.withdrawn_at IS NULL AND ${places}
    ORDER BY v.place_id, v.visited_on DESC, v.recorded_at DESC, v.id DESC`
  return new Map(rows.map(({ placeId, ...visit }) => [placeId, visit]))
}

export async function readRound(ctx: Context, roundId: string): Promise<Round> {
  const row = await ctx.db.round.findUnique({ where: { id: roundId } })
  if (!row) throw roundNotFound()
  return toRound(row)
}

/** The same, kept as it is until the end of the transaction. */
export async function lockRound(ctx: Context, roundId: string): Promise<Round> {
  await ctx.db.$queryRaw`SELECT FROM round WHERE id = ${roundId}::uuid FOR UPDATE`
  return readRound(ctx, roundId)
}

/** Of stops: nobody has been there on this round, or it was withdrawn. */
export const notVisited = { OR: [{ visitId: null }, { visit: { withdrawnAt: { not: null } } }] }

/** A stop and what came of it: a visit that stands, or one that was withdrawn. */
export interface KnownStop {
  visit: { id: string; key: string } | null
  withdrawnId: string | null
}

/** The stops of a round by place. */
export async function readStopVisits(ctx: Context, roundId: string): Promise<Map<string, KnownStop>> {
  const stops = await ctx.db.roundStop.findMany({ where: { roundId }, include: { visit: true } })
  return new Map(
    stops.map(({ placeId, visit }) => {
      const stands = visit !== null && visit.withdrawnAt === null
      return [placeId, { visit: stands ? { id: visit.id, key: visit.key } : null, withdrawnId: stands ? null : (visit?.id ?? null) }]
    }),
  )
}
