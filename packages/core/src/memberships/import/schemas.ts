import { z } from 'zod'
import { CsvBytes } from '../../csv/index.ts'
import { MemberField } from './columns.ts'

export const ImportMembers = z.strictObject({
  csv: CsvBytes,
  /** False only says what would happen. */
  apply: z.boolean(),
  /** What each column holds, in the order of the file, null for nothing; without it the headers tell. */
  mapping: z
    .array(MemberField.nullable())
    .max(1000)
    .refine((fields) => new Set(fields.filter(Boolean)).size === fields.filter(Boolean).length, { error: 'column_mapped_twice' })
    .optional(),
  /** Whether the people gave these addresses for letters: then that is written down as what is safe, for who has said nothing. */
  safeContactBasis: z.boolean(),
})
