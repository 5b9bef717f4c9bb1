import { z } from '@hono/zod-openapi'
import { CreatePlace, MergePlaces, PlacePermission, PlaceType, UpdatePlace } from '@lykta/core/places'
import { CalendarDay, Instant, named, pageOf } from '../formats.ts'

export const PlaceBody = named(CreatePlace, 'CreatePlace')
export const PlaceChanges = named(UpdatePlace.omit({ id: true }), 'UpdatePlace')
export const MergeBody = named(MergePlaces.pick({ goneId: true }), 'MergePlaces')

const found = {
  id: z.uuid(),
  name: z.string(),
  type: z.enum(PlaceType.options),
  municipalityCode: z.string().openapi({ description: 'SCB’s code' }),
  municipality: z.string(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  permission: z.enum(PlacePermission.options),
  contactRole: z.string().nullable().openapi({ description: 'Whom to ask for, never a name' }),
}

const whole = {
  ...found,
  postcode: z.string().nullable(),
  permissionOn: CalendarDay.nullable(),
  note: z.string().nullable(),
  contactId: z.uuid().nullable().openapi({ description: 'The organisation in the register' }),
  closedOn: CalendarDay.nullable(),
  mergedIntoId: z.uuid().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
}

export const Place = z.object(whole).openapi('Place')

export const PlaceDetails = z.object({ ...whole, formerNames: z.array(z.string()) }).openapi('PlaceDetails')

export const PlacePage = pageOf(Place).extend({ total: z.number().int() }).openapi('PlacePage')

export const PlacesFound = z.object({ places: z.array(z.object(found).openapi('PlaceFound')) }).openapi('PlacesFound')

export const PlaceDoubles = z.object({ pairs: z.array(z.object({ first: Place, second: Place })) }).openapi('PlaceDoubles')

export const Coverage = z
  .object({
    since: CalendarDay,
    months: z.number().int(),
    municipalities: z.array(z.object({ code: z.string(), name: z.string() })),
    types: z.array(z.enum(PlaceType.options)),
    languages: z.array(z.string()),
    cells: z.array(
      z.object({
        municipalityCode: z.string(),
        type: z.enum(PlaceType.options),
        places: z.number().int(),
        reached: z.number().int().openapi({ description: 'Places where anything lay, in any language' }),
        byLanguage: z.record(z.string(), z.number().int()),
      }),
    ),
  })
  .openapi('Coverage')
