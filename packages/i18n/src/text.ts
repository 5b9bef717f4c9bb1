import { type Language, localeTag } from './languages.ts'
import { remember } from './remember.ts'

/**
 * Text of unknown direction (a name, a number, an address) set into a sentence, so that neither turns the other around:
 * U+2068 FIRST STRONG ISOLATE … U+2069 POP DIRECTIONAL ISOLATE (UAX #9).
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`

const known = new Map<string, Intl.Collator>()

/** How readers of the language sort: å ä ö last in Swedish, ñ after n in Spanish. */
export const collator = (language: Language): Intl.Collator =>
  remember(known, language, () => new Intl.Collator(localeTag[language], { numeric: true }))
