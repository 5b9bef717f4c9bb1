import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { placesGone, placesTaken } from './errors.ts'
import { notVisited, openPlaces, placesOf, readPlaces } from './queries.ts'
import { type Round, toRound } from './round.ts'
import { roundOrder } from './round-order.ts'
import { MakeRound } from './schemas.ts'

/**
 * Makes a round of places, in the order of a trip. Nothing is filled up where a place is closed or wants nothing, but what is
 * recalled is fetched from there too. Throws `round_places_gone`, and `round_places_taken` where an open round of this purpose leads
 * already: a second press of the button makes no second round.
 */
export async function makeRound(ctx: Context, input: z.input<typeof MakeRound>): Promise<Round> {
  requirePermission(ctx, 'materials:write')
  const { purpose, placeIds } = parse(MakeRound, input)
  const open = purpose === 'refill' ? openPlaces : Prisma.sql`p.merged_into_id IS NULL`
  return transaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT FROM place p WHERE ${placesOf(placeIds)} ORDER BY id FOR UPDATE`
    const places = roundOrder(await readPlaces(ctx, Prisma.sql`${placesOf(placeIds)} AND ${open}`))
    if (places.length < placeIds.length) throw placesGone()
    const taken = await ctx.db.roundStop.findFirst({
      where: { placeId: { in: placeIds }, round: { purpose, closedOn: null }, ...notVisited },
      include: { round: true },
    })
    if (taken) throw placesTaken(taken.round.number)
    const row = await ctx.db.round.create({
      data: {
        purpose,
        madeOn: toDate(ctx.clock.today()),
        madeBy: actorId(ctx),
        stops: { create: places.map(({ id }, index) => ({ placeId: id, position: index + 1 })) },
      },
    })
    await audit(ctx, 'round.made', row.id, { purpose, stops: places.length })
    return toRound(row)
  })
}
