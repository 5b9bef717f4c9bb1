import type { z } from 'zod'
import type { Context } from '../context.ts'
import { addDays, type Day } from '../day.ts'
import { groupBy } from '../group-by.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type DuePlace, duePlace } from './due-place.ts'
import { notVisited, openPlaces, readEditions, readLastVisits, readPlaces, readSeen } from './queries.ts'
import { roundOrder } from './round-order.ts'
import { ListDue } from './schemas.ts'

export interface DueList {
  dueBy: Day
  /** In the order of a trip. */
  places: DuePlace[]
  /** How many more are due, later than these. */
  more: number
  /** How many are due in each municipality, whichever was asked for. */
  municipalities: { code: string; places: number }[]
  /** Due or not: where nothing had been taken at the last two counts. Another spot in the house, or another language, may do better. */
  untaken: DuePlace[]
}

/** More are no list to plan from; the most urgent are shown. */
const mostPlaces = 200

/** Where material is to be filled up, as far as visits let us tell. Places that are closed or want nothing are left out. */
export async function listDue(ctx: Context, input: z.input<typeof ListDue> = {}): Promise<DueList> {
  requirePermission(ctx, 'materials:read')
  const today = ctx.clock.today()
  const { municipalityCode, dueBy = addDays(today, 30), unvisited } = parse(ListDue, input)
  const all = await duePlaces(ctx)
  const isHere = ({ place }: DuePlace) => municipalityCode === undefined || place.municipalityCode === municipalityCode
  const isDue = ({ due }: DuePlace) => due.on <= dueBy && (unvisited || due.reason !== 'never')
  const here = all.filter((one) => isHere(one) && isDue(one))
  const urgent = here.toSorted((a, b) => (a.due.on < b.due.on ? -1 : 1)).slice(0, mostPlaces)
  return {
    dueBy,
    places: inOrder(urgent),
    more: here.length - urgent.length,
    municipalities: counts(all.filter(isDue)),
    untaken: inOrder(all.filter((one) => isHere(one) && one.materials.some(({ untaken }) => untaken))).slice(0, mostPlaces),
  }
}

function inOrder(places: readonly DuePlace[]): DuePlace[] {
  const byId = new Map(places.map((one) => [one.place.id, one]))
  return roundOrder(places.map(({ place }) => place)).flatMap(({ id }) => byId.get(id) ?? [])
}

/** When somebody should be next at every place that is open. */
async function duePlaces(ctx: Context): Promise<DuePlace[]> {
  const today = ctx.clock.today()
  const [places, seen, last, editions, onRound] = [
    await readPlaces(ctx, openPlaces),
    await readSeen(ctx, openPlaces),
    await readLastVisits(ctx, openPlaces),
    await readEditions(ctx),
    await placesOnRounds(ctx),
  ]
  return places.flatMap((place) => {
    const due = duePlace(place, { seen: seen.get(place.id) ?? [], last: last.get(place.id), editions, today })
    return due ? [{ ...due, roundNumber: onRound.get(place.id) ?? null }] : []
  })
}

/** Who is going there already. */
async function placesOnRounds(ctx: Context): Promise<Map<string, number>> {
  const stops = await ctx.db.roundStop.findMany({
    where: { round: { closedOn: null }, ...notVisited },
    include: { round: { select: { number: true } } },
  })
  return new Map(stops.map(({ placeId, round }) => [placeId, round.number]))
}

const counts = (places: readonly DuePlace[]): DueList['municipalities'] =>
  [...groupBy(places, ({ place }) => place.municipalityCode)]
    .map(([code, group]) => ({ code, places: group.length }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
