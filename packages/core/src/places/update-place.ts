import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { invalidPlaceField, placeExists, placeMerged } from './errors.ts'
import { type Place, toPlace } from './place.ts'
import { placeFields } from './place-fields.ts'
import { lockPlace } from './queries.ts'
import { UpdatePlace } from './schemas.ts'

/** Changes the fields that are given; null empties one. One that was merged into another is not changed any more (`place_merged`). */
export async function updatePlace(ctx: Context, input: z.input<typeof UpdatePlace>): Promise<Place> {
  requirePermission(ctx, 'materials:write')
  const { id, closedOn, ...changes } = parse(UpdatePlace, input)
  if (closedOn && closedOn > ctx.clock.today()) throw invalidPlaceField('closedOn', 'day_in_future')
  return transaction(ctx, async (ctx) => {
    const before = await lockPlace(ctx, id)
    if (before.mergedIntoId) throw placeMerged()
    const fields = await placeFields(ctx, changes, before.permission)
    const row = await ctx.db.place
      .update({ where: { id }, data: { ...fields, ...(closedOn !== undefined && { closedOn: closedOn && toDate(closedOn) }) } })
      .catch(onConstraint('place_same_key', placeExists))
    await audit(ctx, 'place.updated', id, { fields: Object.keys({ ...changes, ...(closedOn !== undefined && { closedOn }) }).join(',') })
    return toPlace(row)
  })
}
