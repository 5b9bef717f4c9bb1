/** The languages we write to people in. To add one: its tag here, its folder of public words, its line in `catalogues.ts`. */
export const languages = ['sv', 'en', 'ar', 'fr', 'fi', 'es'] as const
export type Language = (typeof languages)[number]

/** The languages of the staff's pages. Public pages speak all of `languages`. */
export const pageLanguages = ['sv', 'en'] as const
export type PageLanguage = (typeof pageLanguages)[number]

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text)

export const isPageLanguage = (text: string): text is PageLanguage => pageLanguages.some((language) => language === text)

/** The language itself, or Swedish for one we have no words in. */
export const languageOr = (text: string | null | undefined): Language => (text && isLanguage(text) ? text : 'sv')

/** Of any BCP 47 tag: a letter may be in a language that we have no words in. */
export const direction = (language: string): 'ltr' | 'rtl' => (/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/.test(language) ? 'rtl' : 'ltr')

/**
 * The tag to give `Intl`. Arabic is pinned to Western digits and the Gregorian calendar: what `ar` alone means has
 * changed between versions of ICU, and phone numbers and dates must look the same in every language.
 */
export const localeTag: Record<Language, string> = {
  sv: 'sv-SE',
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-latn',
  fr: 'fr-FR',
  fi: 'fi-FI',
  es: 'es-ES',
}

/** The name of any BCP 47 tag as readers of `inLanguage` know it: `languageName('fi', 'sv')` is "finska". What names nothing stays as it is. */
export function languageName(language: string, inLanguage: string = language): string {
  const reader = isLanguage(inLanguage) ? localeTag[inLanguage] : inLanguage
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
