import { type Language, languageName, languages, type Translate } from '@lykta/i18n'

/** The languages of a letter in the order we always name them, Swedish first. */
export const inOrder = (written: readonly string[]): Language[] => languages.filter((language) => written.includes(language))

/** A language as a word in a sentence. */
export const languageWord = (language: string, t: Translate): string => languageName(language, t.lang)

/** A language as a heading or the label of a choice. */
export const languageLabel = (language: string, t: Translate): string => asLabel(languageWord(language, t))

/** A word of a sentence, standing alone. */
export const asLabel = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
