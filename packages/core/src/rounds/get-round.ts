import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Day, fromDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { placesOf, type RoundPlace, readEditions, readLastVisits, readPlaces, readRound, readSeen } from './queries.ts'
import type { Round } from './round.ts'
import { RoundId } from './schemas.ts'
import { standingsAt } from './standing.ts'
import { packing, type StopRow, stopRows } from './stop-rows.ts'

export interface RoundStop {
  position: number
  place: RoundPlace
  /** Where in the place it lay last time. */
  spot: string | null
  /** The place has said that it wants no more. */
  refused: boolean
  /** Materials of which nothing had been taken at the last two counts. */
  untaken: { material: string; language: string }[]
  rows: StopRow[]
  /** When somebody was there on this round. */
  visitedOn: Day | null
}

export interface RoundDetails extends Round {
  stops: RoundStop[]
  /** What to pack for the stops that are left. */
  packing: { edition: StopRow['edition']; quantity: number }[]
}

/** A round as it stands today: what is expected at each stop changes as the days go. */
export async function getRound(ctx: Context, input: z.input<typeof RoundId>): Promise<RoundDetails> {
  requirePermission(ctx, 'materials:read')
  const { roundId } = parse(RoundId, input)
  const round = await readRound(ctx, roundId)
  const stops = await readStops(ctx, roundId)
  const left = stops.filter(({ visitedOn }) => visitedOn === null)
  return { ...round, stops, packing: packing(left.flatMap(({ rows }) => rows)) }
}

async function readStops(ctx: Context, roundId: string): Promise<RoundStop[]> {
  const today = ctx.clock.today()
  const rows = await ctx.db.roundStop.findMany({ where: { roundId }, include: { visit: true }, orderBy: { position: 'asc' } })
  const here = placesOf(rows.map(({ placeId }) => placeId))
  const [places, seen, lasts, editions] = [
    await readPlaces(ctx, here),
    await readSeen(ctx, here),
    await readLastVisits(ctx, here),
    await readEditions(ctx),
  ]
  return rows.flatMap(({ placeId, position, visit }) => {
    const place = places.find(({ id }) => id === placeId)
    if (!place) return []
    const last = lasts.get(placeId)
    const standings = last ? standingsAt(seen.get(placeId) ?? [], editions, last, today) : []
    const refused = last?.refused ?? false
    return {
      position,
      place,
      spot: last?.spot ?? null,
      refused,
      untaken: standings.filter(({ untaken }) => untaken).map(({ material, language }) => ({ material, language })),
      rows: stopRows(standings, editions, refused, today),
      visitedOn: visit && visit.withdrawnAt === null ? fromDate(visit.visitedOn) : null,
    }
  })
}
