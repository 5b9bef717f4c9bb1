import { z } from '@hono/zod-openapi'
import { DrawSample as DrawSampleInput, ReadSampled } from '@lykta/core/sampling'
import { CalendarDay, named } from '../formats.ts'

const Told = z.number().int().nullable().openapi({ description: 'Null where it is hidden' })

const GrantTable = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ classId: z.string(), cells: z.array(Told), total: Told })),
    totals: z.array(Told),
  })
  .openapi('GrantTable')

export const GrantReport = z
  .object({
    day: CalendarDay,
    associationName: z.string(),
    classes: z.array(z.object({ id: z.string(), labels: z.object({ sv: z.string(), en: z.string() }) })),
    countsGrace: z.boolean(),
    total: Told,
    byAge: GrantTable.openapi({ description: 'Columns: under_15, 15_17, 18_25, from_26, unknown' }),
    byMunicipality: GrantTable.openapi({ description: 'Columns: codes of municipalities, other, unknown' }),
    byPayment: GrantTable.openapi({ description: 'Columns: paid, not_paid' }),
  })
  .openapi('GrantReport', { description: 'Numbers from 1 to 4 are hidden, and so many more that none of them follows from the rest' })

const sampled = {
  membershipId: z.uuid(),
  number: z.number().int(),
  classId: z.string(),
  joinedOn: CalendarDay,
  startsOn: CalendarDay,
  endsOn: CalendarDay,
  cause: z.enum(['payment', 'exemption', 'free_class']),
  paidOn: CalendarDay.nullable(),
  amountOre: z.number().int().nullable(),
  status: z.enum(['current', 'grace']),
  named: z.boolean().openapi({ description: 'Whether the name may be read' }),
}

export const Sample = z
  .object({ day: CalendarDay, population: z.number().int(), members: z.array(z.object(sampled).openapi('SampledMember')) })
  .openapi('Sample')

export const SampleReading = z.object({ ...sampled, name: z.string() }).openapi('SampleReading')

export const DrawSample = named(DrawSampleInput, 'DrawSample')
export const ReadSampledBody = named(ReadSampled, 'ReadSampled')
