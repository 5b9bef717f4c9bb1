import { z } from '@hono/zod-openapi'
import { editionStates, materialKinds } from '@lykta/core/materials'
import { LogVisit, visitMethods, WithdrawVisit } from '@lykta/core/visits'
import { CalendarDay, Instant, pageOf } from '../formats.ts'

const count = z.number().int()

/** The photo is sent by itself. */
export const LogBody = z.strictObject(LogVisit.shape).omit({ photo: true }).openapi('LogVisit')
export const WithdrawBody = WithdrawVisit.omit({ visitId: true }).openapi('WithdrawVisit')

const VisitLine = z
  .object({
    editionId: z.uuid(),
    edition: z.object({ material: z.string(), language: z.string(), name: z.string() }),
    leftOver: count.nullable(),
    removed: count,
    placed: count,
    noneLeft: z.boolean(),
  })
  .openapi('VisitLine')

export const Visit = z
  .object({
    id: z.uuid(),
    key: z.uuid(),
    placeId: z.uuid(),
    placeName: z.string(),
    visitedOn: CalendarDay,
    visitedBy: z.string().nullable(),
    holderId: z.uuid().nullable().openapi({ description: 'Whose copies were placed' }),
    spot: z.string().nullable(),
    method: z.enum(visitMethods),
    refused: z.boolean().openapi({ description: 'The place wants no material' }),
    nextLookOn: CalendarDay.nullable(),
    note: z.string().nullable(),
    lines: z.array(VisitLine),
    photo: z.boolean(),
    recordedAt: Instant,
    withdrawnAt: Instant.nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .openapi('Visit')

export const VisitPage = pageOf(Visit).openapi('VisitPage')

const Lying = z
  .object({ placeId: z.uuid(), placeName: z.string(), editionId: z.uuid(), quantity: count, seenOn: CalendarDay })
  .openapi('Lying', { description: 'No more than so many copies lie there' })

export const LyingPage = pageOf(Lying).openapi('LyingPage')

export const LogSheet = z
  .object({
    places: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        street: z.string().nullable(),
        municipality: z.string(),
        lines: z.array(z.object({ editionId: z.uuid(), placed: count, lying: count })),
      }),
    ),
    editions: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(materialKinds),
        material: z.string(),
        language: z.string(),
        name: z.string(),
        state: z.enum(editionStates),
      }),
    ),
    holders: z.array(
      z.object({
        id: z.uuid(),
        name: z.string().nullable().openapi({ description: 'Null is the own bag of whoever asks' }),
        copies: z.array(z.object({ editionId: z.uuid(), quantity: count })),
      }),
    ),
  })
  .openapi('LogSheet')
