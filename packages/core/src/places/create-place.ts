import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { placeExists } from './errors.ts'
import { type Place, toPlace } from './place.ts'
import { placeFields } from './place-fields.ts'
import { CreatePlace } from './schemas.ts'

/**
 * Adds a place: whoever logs may, for she stands in one that nobody knew. The same name in the same municipality and street is the
 * same place, which is there already or was closed (`place_exists`).
 */
export async function createPlace(ctx: Context, input: z.input<typeof CreatePlace>): Promise<Place> {
  requirePermission(ctx, 'distribution:log')
  const data = parse(CreatePlace, input)
  return transaction(ctx, async (ctx) => {
    const { name, type, municipalityCode } = data
    const row = await ctx.db.place
      .create({ data: { ...(await placeFields(ctx, data, 'unknown')), name, type, municipalityCode } })
      .catch(onConstraint('place_same_key', placeExists))
    await audit(ctx, 'place.created', row.id, { type, municipalityCode })
    return toPlace(row)
  })
}
