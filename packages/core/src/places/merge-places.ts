import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { placeMerged, placeMergedIntoThis, placeMergeSame, placeNotFound } from './errors.ts'
import { type Place, toPlace } from './place.ts'
import { MergePlaces } from './schemas.ts'

/**
 * Makes one of two entries of the same place: what was logged at `goneId`, and its stops on rounds, stand at `keptId` from now on, which
 * also gets what it lacked. Doing it twice does it once. Refused for one that was merged into the other (`place_merged_into_this`) or into
 * a third (`place_merged`).
 */
export async function mergePlaces(ctx: Context, input: z.input<typeof MergePlaces>): Promise<Place> {
  requirePermission(ctx, 'materials:write')
  const { keptId, goneId } = parse(MergePlaces, input)
  if (keptId === goneId) throw placeMergeSame()
  return transaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT FROM place WHERE id IN (${keptId}::uuid, ${goneId}::uuid) ORDER BY id FOR UPDATE`
    const [kept, gone] = [
      await ctx.db.place.findUnique({ where: { id: keptId } }),
      await ctx.db.place.findUnique({ where: { id: goneId } }),
    ]
    if (!kept || !gone) throw placeNotFound()
    if (kept.mergedIntoId === goneId) throw placeMergedIntoThis()
    if (gone.mergedIntoId === keptId) return toPlace(kept)
    if (kept.mergedIntoId || gone.mergedIntoId) throw placeMerged()
    await moveHistory(ctx, keptId, goneId)
    const closedOn = gone.closedOn ?? toDate(ctx.clock.today())
    await ctx.db.place.update({ where: { id: goneId }, data: { mergedIntoId: keptId, closedOn } })
    const row = await ctx.db.place.update({ where: { id: keptId }, data: filled(kept, gone) })
    await audit(ctx, 'place.merged', keptId, { goneId })
    return toPlace(row)
  })
}

async function moveHistory(ctx: Context, keptId: string, goneId: string): Promise<void> {
  await ctx.db.visit.updateMany({ where: { placeId: goneId }, data: { placeId: keptId } })
  // On a round with both, one stop is left: the one that somebody has been to.
  await ctx.db.$executeRaw`
    DELETE FROM round_stop s USING round_stop o
    WHERE s.round_id = o.round_id AND s.place_id IN (${keptId}::uuid, ${goneId}::uuid) AND o.place_id IN (${keptId}::uuid, ${goneId}::uuid)
      AND s.place_id <> o.place_id AND (s.visit_id IS NULL AND o.visit_id IS NOT NULL
        OR (s.visit_id IS NULL) = (o.visit_id IS NULL) AND s.place_id = ${goneId}::uuid)`
  await ctx.db.roundStop.updateMany({ where: { placeId: goneId }, data: { placeId: keptId } })
  // So that the way from any that was merged before is one step.
  await ctx.db.place.updateMany({ where: { mergedIntoId: goneId }, data: { mergedIntoId: keptId } })
}

type Row = NonNullable<Awaited<ReturnType<Context['db']['place']['findUnique']>>>

/** What the kept one lacks and the other has. An address goes as a whole, and so does a permission with its day. */
function filled(kept: Row, gone: Row) {
  return {
    ...(!kept.street && gone.street && { street: gone.street, postcode: gone.postcode, city: gone.city }),
    ...(kept.permission === 'unknown' && { permission: gone.permission, permissionOn: gone.permissionOn }),
    contactRole: kept.contactRole ?? gone.contactRole,
    note: kept.note ?? gone.note,
    contactId: kept.contactId ?? gone.contactId,
    // Where one of them is open there is a place.
    closedOn: gone.closedOn ? kept.closedOn : null,
  }
}
