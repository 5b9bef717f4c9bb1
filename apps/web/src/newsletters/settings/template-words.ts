import type { LetterTemplate } from '@lykta/core/newsletters'
import type { PageLanguage } from '@lykta/i18n'

/** What a template is called in the reader's language, else in any, else by the name of its file. */
export const templateWords = ({ name, titles }: LetterTemplate, language: PageLanguage): string =>
  titles[language] ?? Object.values(titles)[0] ?? name
