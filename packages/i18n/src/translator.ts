import { IntlMessageFormat } from 'intl-messageformat'
import { type Catalogue, catalogues, type MessageKey, type PublicKey } from './catalogues.ts'
import { type Language, localeTag, type PageLanguage } from './languages.ts'
import { remember } from './remember.ts'

export type Values = Record<string, string | number>

/**
 * Looks up a text of the catalogue (ICU MessageFormat) and fills its places. Throws when a place has no value.
 * It carries its language, so that what is given `t` can also write dates and numbers.
 */
export interface Translate<Key extends string = MessageKey> {
  (key: Key, values?: Values): string
  readonly lang: Language
}

const formats = new Map<string, IntlMessageFormat>()

/** The words of the staff's pages. */
export const translator = (language: PageLanguage): Translate => wordsOf<MessageKey>(language)

/** The words every language has: public pages and mail. */
export const publicTranslator = (language: Language): Translate<PublicKey> => wordsOf<PublicKey>(language)

function wordsOf<Key extends MessageKey>(language: Language): Translate<Key> {
  const translate = (key: Key, values?: Values) => formatMessage(language, key, values)
  return Object.assign(translate, { lang: language })
}

/** Throws when the language has no such text or a place of it no value. */
export function formatMessage(language: Language, key: keyof Catalogue, values?: Values): string {
  const text = catalogues[language][key]
  if (text === undefined) throw new Error(`No text for ${key} in ${language}`)
  if (!text.includes('{')) return text
  return String(formatOf(language, key, text).format(values))
}

function formatOf(language: Language, key: string, text: string): IntlMessageFormat {
  return remember(formats, `${language} ${key}`, () => new IntlMessageFormat(text, localeTag[language], undefined, { ignoreTag: true }))
}
