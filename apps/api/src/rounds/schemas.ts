import { z } from '@hono/zod-openapi'
import { placeTypes } from '@lykta/core/places'
import { dueReasons, EnterRound, ListDue, MakeRound, PrintRound, roundPurposes } from '@lykta/core/rounds'
import { CalendarDay, named, pageOf } from '../formats.ts'

const count = z.number().int()
const day = CalendarDay.nullable()
const text = z.string().nullable()

export const DueQuery = ListDue.extend({ unvisited: z.stringbool().default(false) })
export const RoundBody = named(MakeRound, 'MakeRound')
export const PrintBody = PrintRound.omit({ roundId: true }).openapi('PrintRound')
export const EnterBody = EnterRound.omit({ roundId: true }).openapi('EnterRound', {
  description: 'A stop, or a line of it, at which nothing is written says nothing',
})

const roundFields = { id: z.uuid(), number: count, purpose: z.enum(roundPurposes), madeOn: CalendarDay, closedOn: day }

export const Round = z.object(roundFields).openapi('Round')
export const RoundPage = pageOf(z.object({ ...roundFields, stops: count, visited: count }).openapi('RoundSummary')).openapi('RoundPage')

const place = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.enum(placeTypes),
    municipalityCode: z.string(),
    municipality: z.string(),
    street: text,
    postcode: text,
    city: text,
    contactRole: text,
  })
  .openapi('RoundPlace')

const due = z.object({ on: CalendarDay, reason: z.enum(dueReasons) })
const ofMaterial = { materialId: z.uuid(), material: z.string(), language: z.string() }

const duePlaces = z.array(
  z
    .object({
      place,
      due,
      visitedOn: day,
      spot: text,
      materials: z.array(
        z.object({
          ...ofMaterial,
          expected: count.openapi({ description: 'Copies' }),
          untaken: z.boolean().openapi({ description: 'None had been taken at the last two counts' }),
          due: due.nullable(),
        }),
      ),
      roundNumber: count.nullable().openapi({ description: 'The open round that leads there already' }),
    })
    .openapi('DuePlace'),
)

export const DueList = z
  .object({
    dueBy: CalendarDay,
    places: duePlaces.openapi({ description: 'In the order of a trip' }),
    more: count.openapi({ description: 'So many are due beside these, and less urgent' }),
    municipalities: z.array(z.object({ code: z.string(), places: count })),
    untaken: duePlaces.openapi({ description: 'Where another spot may do better' }),
  })
  .openapi('DueList')

const edition = z.object({ id: z.uuid(), ...ofMaterial, name: z.string() }).openapi('RoundEdition')

export const RoundDetails = z
  .object({
    ...roundFields,
    stops: z.array(
      z
        .object({
          position: count,
          place,
          spot: text,
          refused: z.boolean(),
          untaken: z.array(z.object({ material: z.string(), language: z.string() })),
          rows: z.array(
            z.object({
              edition,
              expected: count.openapi({ description: 'Copies' }),
              recalled: z.boolean().openapi({ description: 'To be taken away, all of it' }),
              suggested: count.nullable().openapi({ description: 'How many copies to leave; null where nothing is known' }),
            }),
          ),
          visitedOn: day,
        })
        .openapi('RoundStop'),
    ),
    packing: z.array(z.object({ edition, quantity: count.openapi({ description: 'Copies' }) })),
  })
  .openapi('RoundDetails')

export const EnteredRound = z
  .object({ entered: count.openapi({ description: 'Visits that were not there before' }), closed: z.boolean() })
  .openapi('EnteredRound')
