import { z } from 'zod'

/** In one spelling, so that they can be compared. */
const ContactId = z.uuid().transform((id) => id.toLowerCase())

export const MergeField = z.enum(['name', 'birthYear', 'email', 'phone', 'address', 'municipalityCode', 'language', 'note'])
export type MergeField = z.output<typeof MergeField>

export const ListDuplicates = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const ContactPair = z.strictObject({ firstId: ContactId, secondId: ContactId })

export const FindPair = z.strictObject({
  firstNumber: z.coerce.number().int().min(1).max(2_147_483_647),
  secondNumber: z.coerce.number().int().min(1).max(2_147_483_647),
})

export const MergeContacts = z.strictObject({
  keptId: ContactId,
  goneId: ContactId,
  /** What the one that is kept takes from the other, where both say something. */
  take: z
    .array(MergeField)
    .max(8)
    .transform((fields) => [...new Set(fields)])
    .default([]),
  /** With a new identity: said by the board, knowing that nothing of the other contact is left and nothing can be undone. */
  withoutTrace: z.boolean().default(false),
})

export const UndoMerge = z.strictObject({ goneId: ContactId })
