import { catalogues, type MessageKey } from './catalogues.ts'
import { errorMessage } from './error-message.ts'
import type { PageLanguage } from './languages.ts'
import { formatMessage, type Values } from './translator.ts'

type CheckKey = Extract<MessageKey, `check.${string}`>

/** What the sending check can find and has words for. */
export type FindingCode = CheckKey extends `check.${infer Code}` ? Code : never

/** The words for a finding of the sending check. A `reason` among its values may be the code of an error. */
export function findingMessage(language: PageLanguage, code: FindingCode, params: Values): string {
  const { reason } = params
  const isCode = typeof reason === 'string' && Object.hasOwn(catalogues[language], `error.${reason}`)
  return formatMessage(language, `check.${code}`, isCode ? { ...params, reason: errorMessage(language, reason) } : params)
}
