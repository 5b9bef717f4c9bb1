export type { MessageKey, PublicKey } from './catalogues.ts'
export { type DayForm, formatDateTime, formatDay, formatMonth, formatTime, formatWeekday } from './dates.ts'
export { errorMessage } from './error-message.ts'
export { type FindingCode, findingMessage } from './finding-message.ts'
export {
  direction,
  isLanguage,
  isPageLanguage,
  type Language,
  languageName,
  languageOr,
  languages,
  localeTag,
  type PageLanguage,
  pageLanguages,
} from './languages.ts'
export { formatList, formatMoney, formatNumber, formatPercent, formatSize } from './numbers.ts'
export { collator, isolate } from './text.ts'
export { publicTranslator, type Translate, translator, type Values } from './translator.ts'
