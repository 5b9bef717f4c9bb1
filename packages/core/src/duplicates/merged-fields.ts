import type { Contact } from '../contacts/contact.ts'
import { MergeField } from './schemas.ts'

/** The columns that each choice is about. */
const columnsOf = {
  name: ['name', 'sortName', 'givenName', 'familyName'],
  birthYear: ['birthYear'],
  email: ['email'],
  phone: ['phone'],
  address: ['street', 'postcode', 'city', 'country'],
  municipalityCode: ['municipalityCode'],
  language: ['language'],
  note: ['note'],
} as const satisfies Record<MergeField, readonly (keyof Contact)[]>

/** What two contacts say differently, where both say something and one of the two has to go: there somebody has to choose. */
export const differingFields = (kept: Contact, gone: Contact): MergeField[] =>
  mergeFields.filter(
    (field) =>
      says(kept, field) &&
      says(gone, field) &&
      columnsOf[field].some((column) => kept[column] !== gone[column]) &&
      (field !== 'note' || bothNotes(kept.note, gone.note) === null),
  )

/**
 * The contact that is kept, with what it takes over: the fields that were chosen, and what it does not know itself. Tags are put
 * together, and notes where both fit. Of two protections the stronger stands.
 */
export function mergedFields(kept: Contact, gone: Contact, take: readonly MergeField[]) {
  const columns = mergeFields
    .filter((field) => says(gone, field) && (take.includes(field) || !says(kept, field)))
    .flatMap((field) => columnsOf[field].map((column) => [column, gone[column]] as const))
  const note = take.includes('note') ? {} : { note: bothNotes(kept.note, gone.note) ?? kept.note }
  return {
    ...kept,
    ...Object.fromEntries(columns),
    ...note,
    tags: [...new Set([...kept.tags, ...gone.tags])],
    protection: strongest.find((level) => kept.protection === level || gone.protection === level) ?? 'none',
  }
}

const strongest = ['new_identity', 'protected_registration', 'confidential', 'none'] as const

const mergeFields = MergeField.options

/** Somebody without a name is written as a dash, which says nothing. */
const says = (contact: Contact, field: MergeField): boolean =>
  field === 'name' ? Boolean(contact.givenName || contact.familyName) : columnsOf[field].some((column) => contact[column] !== null)

const noteLength = 500

/** Null where they are too long together. */
function bothNotes(kept: string | null, gone: string | null): string | null {
  const both = [...new Set([kept, gone].filter((note) => note !== null))].join('\n')
  return both.length <= noteLength ? both || null : null
}
