import { z } from '@hono/zod-openapi'
import { ChangeFact, CreateFact, factKinds, RenameFact } from '@lykta/core/facts'
import { DecideEditions } from '@lykta/core/materials'
import { CalendarDay, Instant, named } from '../formats.ts'

export const FactBody = named(CreateFact, 'CreateFact')
export const FactChange = ChangeFact.omit({ factId: true }).openapi('ChangeFact')
export const DecisionsBody = DecideEditions.omit({ factId: true }).openapi('DecideEditions')
export const FactName = RenameFact.omit({ factId: true }).openapi('RenameFact')

/** As it is kept; what may be sent is wider. */
export const FactValue = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('phone'), number: z.string().openapi({ description: 'E.164, or a short number' }) }),
    z.object({
      kind: z.literal('hours'),
      hours: z.array(
        z.object({
          weekday: z.number().int().openapi({ description: '1 is Monday' }),
          from: z.string(),
          to: z.string().openapi({ description: 'Not after `from`: on the day after' }),
        }),
      ),
    }),
    z.object({ kind: z.literal('web'), url: z.string() }),
    z.object({ kind: z.literal('federation'), name: z.string() }),
  ])
  .openapi('FactValue')

export const FactVersion = z
  .object({
    id: z.uuid(),
    value: FactValue.nullable().openapi({ description: 'Null: from that day there is none' }),
    validFrom: CalendarDay,
    recordedAt: Instant,
    recordedBy: z.string().nullable(),
  })
  .openapi('FactVersion')

export const Fact = z
  .object({
    id: z.uuid(),
    kind: z.enum(factKinds),
    name: z.string(),
    versions: z.array(FactVersion).openapi({ description: 'The newest first; of two for a day the last said holds' }),
    today: FactVersion.nullable(),
  })
  .openapi('Fact')

export const FactList = z.object({ facts: z.array(Fact) }).openapi('FactList')
