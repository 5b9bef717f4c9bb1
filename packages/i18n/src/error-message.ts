import type { Catalogue } from './catalogues.ts'
import { catalogues } from './catalogues.ts'
import { isLanguage, type Language, languageName } from './languages.ts'
import { formatMessage, type Values } from './translator.ts'

/**
 * The words for the code of a `DomainError` or of one of its issues. A code without words in the language, or one whose
 * words want a value that was not given, gets the general message: an error page must never fail itself.
 */
export function errorMessage(language: Language, code: string, params?: Values): string {
  const key = `error.${code}`
  if (!hasWords(language, key)) return formatMessage(language, 'error.unknown')
  try {
    return formatMessage(language, key, named(language, params))
  } catch {
    return formatMessage(language, 'error.unknown')
  }
}

/** Languages by their names: the code of a language is for programs. */
function named(reader: Language, params: Values = {}): Values {
  const name = (key: string, value: string | number) =>
    (key === 'language' || key === 'fallback') && typeof value === 'string' && isLanguage(value) ? languageName(value, reader) : value
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, name(key, value)]))
}

const hasWords = (language: Language, key: string): key is keyof Catalogue => Object.hasOwn(catalogues[language], key)
