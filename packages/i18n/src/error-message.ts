import type { Catalogue } from './catalogues.ts'
import { catalogues } from './catalogues.ts'
import type { Language } from './languages.ts'
import { formatMessage, type Values } from './translator.ts'

/**
 * The words for the code of a `DomainError` or of one of its issues. A code without words in the language, or one whose
 * words want a value that was not given, gets the general message: an error page must never fail itself.
 */
export function errorMessage(language: Language, code: string, params?: Values): string {
  const key = `error.${code}`
  if (!hasWords(language, key)) return formatMessage(language, 'error.unknown')
  try {
    return formatMessage(language, key, params)
  } catch {
    return formatMessage(language, 'error.unknown')
  }
}

const hasWords = (language: Language, key: string): key is keyof Catalogue => Object.hasOwn(catalogues[language], key)
