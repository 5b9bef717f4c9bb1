import { z } from '@hono/zod-openapi'
import { MergeField } from '@lykta/core/duplicates'
import { Contact, Reach, SafeContact } from '../contacts/schemas.ts'
import { CalendarDay, Instant, pageOf } from '../formats.ts'

const reasons = z.array(z.enum(['email', 'phone', 'name']))

const membership = {
  id: z.uuid(),
  number: z.number().int(),
  classId: z.string(),
  joinedOn: CalendarDay,
  leftOn: CalendarDay.nullable(),
}

const DuplicateSide = z
  .object({
    id: z.uuid(),
    name: z.string(),
    birthYear: z.number().int().nullable(),
    municipalityCode: z.string().nullable(),
    language: z.string(),
    reach: Reach,
    membership: z.object(membership).nullable(),
  })
  .openapi('DuplicateSide')

export const DuplicatePage = pageOf(
  z
    .object({ first: DuplicateSide, second: DuplicateSide, reasons })
    .openapi('DuplicatePair', { description: 'Two who have a mailbox, a telephone, or name and year of birth in common' }),
).openapi('DuplicatePage')

const ComparedContact = z
  .object({
    contact: Contact,
    safeContact: SafeContact.nullable(),
    memberships: z.array(
      z.object({
        ...membership,
        periods: z.array(z.object({ startsOn: CalendarDay, endsOn: CalendarDay, cause: z.enum(['payment', 'exemption', 'free_class']) })),
      }),
    ),
    letters: z.number().int().openapi({ description: 'Sent to her' }),
  })
  .openapi('ComparedContact')

export const Comparison = z
  .object({
    first: ComparedContact,
    second: ComparedContact,
    reasons,
    differs: z.array(z.enum(MergeField.options)).openapi({ description: 'Where both say something, and not the same' }),
    obstacle: z.string().nullable().openapi({ description: 'The code of what makes a merge impossible now' }),
    withoutTrace: z.boolean().openapi({ description: 'A merge keeps nothing of the other and cannot be undone' }),
  })
  .openapi('Comparison')

export const FoundPair = z.object({ firstId: z.uuid(), secondId: z.uuid() }).openapi('FoundPair')

export const Merged = z.object({ undoable: z.boolean().openapi({ description: 'For a day' }) }).openapi('Merged')

export const RecentMerges = z
  .object({
    merges: z.array(
      z
        .object({
          goneId: z.uuid(),
          keptId: z.uuid(),
          name: z.string().openapi({ description: 'Of the one that was kept' }),
          mergedAt: Instant,
          undoableUntil: Instant,
        })
        .openapi('RecentMerge'),
    ),
  })
  .openapi('RecentMerges')
