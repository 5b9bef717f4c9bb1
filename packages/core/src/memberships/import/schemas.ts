import { z } from 'zod'
import { TableFile } from '../../tables/index.ts'
import { MemberField } from './columns.ts'

/** What each column holds, in the order of the file, null for nothing. */
export const ColumnMapping = z
  .array(MemberField.nullable())
  .max(1000)
  .refine((fields) => new Set(fields.filter(Boolean)).size === fields.filter(Boolean).length, { error: 'column_mapped_twice' })

export const ImportMembers = z.strictObject({
  file: TableFile,
  /** False only says what would happen. */
  apply: z.boolean(),
  /** Without it the headers tell. */
  mapping: ColumnMapping.optional(),
  /** Whether the people gave these addresses for letters: then that is written down as what is safe, for who has said nothing. */
  safeContactBasis: z.boolean(),
})
