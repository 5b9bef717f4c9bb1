import type { z } from 'zod'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { given } from '../given.ts'
import { invalidPlaceField, permissionDayUnasked, placeContactNotOrganisation } from './errors.ts'
import type { CreatePlace, PlacePermission } from './schemas.ts'

type New = z.output<typeof CreatePlace>
type Fields = { [F in keyof New]?: New[F] | undefined }

/**
 * The columns of what was given. A permission that was not there `before` is of today unless it is said of when. Only an organisation
 * has premises: anything else is `place_contact_not_organisation`.
 */
export async function placeFields(ctx: Context, { permission, permissionOn, ...data }: Fields, before: PlacePermission) {
  if (data.contactId) await requireOrganisation(ctx, data.contactId)
  return given({ ...data, permission, permissionOn: permissionDay(ctx, { permission, permissionOn }, before) })
}

function permissionDay(ctx: Context, { permission, permissionOn }: Fields, before: PlacePermission): Date | null | undefined {
  if ((permission ?? before) === 'unknown') {
    if (permissionOn) throw permissionDayUnasked()
    return null
  }
  if (permissionOn && permissionOn > ctx.clock.today()) throw invalidPlaceField('permissionOn', 'day_in_future')
  if (permissionOn !== undefined) return permissionOn === null ? null : toDate(permissionOn)
  return permission === undefined || permission === before ? undefined : toDate(ctx.clock.today())
}

async function requireOrganisation(ctx: Context, contactId: string): Promise<void> {
  const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { kind: true, erasedAt: true } })
  if (contact?.kind !== 'organisation' || contact.erasedAt) throw placeContactNotOrganisation()
}
