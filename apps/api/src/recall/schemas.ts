import { z } from '@hono/zod-openapi'
import { placeTypes } from '@lykta/core/places'
import { Fact } from '../facts/schemas.ts'
import { CalendarDay, pageOf } from '../formats.ts'
import { Edition } from '../materials/schemas.ts'

const count = z.number().int()
const copies = count.openapi({ description: 'Copies' })

const RecallPlace = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.enum(placeTypes),
    municipalityCode: z.string(),
    street: z.string().nullable(),
    postcode: z.string().nullable(),
    city: z.string().nullable(),
    contactRole: z.string().nullable(),
  })
  .openapi('RecallPlace')

export const RecallOverview = z
  .object({
    facts: z
      .array(
        z.object({
          fact: Fact,
          versionIds: z.array(z.uuid()).openapi({ description: 'The older versions that are printed' }),
          editions: count,
          asked: count.openapi({ description: 'How many of the editions wait for a decision' }),
          places: count,
          lying: copies,
          held: copies,
        }),
      )
      .openapi({ description: 'Every fact of which something older is still printed on editions' }),
    editions: z
      .array(z.object({ edition: Edition, places: count, lying: copies, held: copies, closed: count }))
      .openapi({ description: 'Every edition that is recalled or carries what a fact no longer is' }),
  })
  .openapi('RecallOverview')

export const RecallPage = pageOf(
  z.object({
    place: RecallPlace,
    lying: z.array(z.object({ editionId: z.uuid(), quantity: count.openapi({ description: 'Copies, at most' }), seenOn: CalendarDay })),
  }),
).openapi('RecallPage')

export const RecallClosedPage = pageOf(
  z.object({ place: RecallPlace, editionIds: z.array(z.uuid()), visitId: z.uuid(), emptiedOn: CalendarDay }),
).openapi('RecallClosedPage')
