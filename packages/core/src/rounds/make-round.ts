import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { placesGone } from './errors.ts'
import { openPlaces, placesOf, readPlaces } from './queries.ts'
import { type Round, toRound } from './round.ts'
import { roundOrder } from './round-order.ts'
import { MakeRound } from './schemas.ts'

/**
 * Makes a round of places, in the order of a trip. Nothing is filled up where a place is closed or wants nothing, but what is
 * recalled is fetched from there too. Throws `round_places_gone`.
 */
export async function makeRound(ctx: Context, input: z.input<typeof MakeRound>): Promise<Round> {
  requirePermission(ctx, 'materials:write')
  const { purpose, placeIds } = parse(MakeRound, input)
  const open = purpose === 'refill' ? openPlaces : Prisma.sql`p.merged_into_id IS NULL`
  return transaction(ctx, async (ctx) => {
    const places = roundOrder(await readPlaces(ctx, Prisma.sql`${placesOf(placeIds)} AND ${open}`))
    if (places.length < placeIds.length) throw placesGone()
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
