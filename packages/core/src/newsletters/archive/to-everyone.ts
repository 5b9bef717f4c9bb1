import type { Prisma } from '@lykta/db'
import type { MergeValues } from '../merge-fields.ts'

/** What everybody may read: marked public, and sent. */
export const publicLetters = { isPublic: true, state: 'sent' } satisfies Prisma.NewsletterWhereInput

/** Nobody's values, so that every merge field says its fallback; only the association has a name. */
export const nobodysValues = (associationName: string): MergeValues => ({
  givenName: '',
  familyName: '',
  fullName: '',
  memberNumber: '',
  organisationName: '',
  associationName,
})

/** The language that a letter is read in by who wants `wanted`: that one, else the first of `fallbacks` it has, else any. */
export function readingLanguage(languages: readonly string[], wanted: string, fallbacks: readonly string[]): string | undefined {
  return [wanted, ...fallbacks].find((language) => languages.includes(language)) ?? languages[0]
}
