import { BgMaxError } from '@lykta/bankgiro'
import { DomainError } from '@lykta/core'
import { DatabaseError, isDiskFull, isUnavailable } from '@lykta/db'
import { errorMessage } from '@lykta/i18n'

/** The language of whoever reads the terminal: Swedish where the system says so, else English. */
function readerLanguage(env: NodeJS.ProcessEnv = process.env): 'sv' | 'en' {
  return /^sv/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'sv' : 'en'
}

export const say = (code: string, params: Record<string, string | number> = {}): string => errorMessage(readerLanguage(), code, params)

/** What went wrong and what to do, without a stack; undefined for what nobody foresaw. */
export function explain(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return say(error.code, error.params)
  if (error instanceof BgMaxError) return say(error.code, { ...error.params, line: error.line })
  if (isDiskFull(error)) return say('database_full')
  if (isUnavailable(error)) return say('database_unavailable')
  const refusal = refusalOf(error)
  if (refusal) return say('database_refused', { reason: refusal })
  if (!(error instanceof DomainError)) return undefined
  const places = error.issues.filter(({ code }) => code !== error.code)
  return [say(error.code, error.params), ...places.map(({ pointer, code, params }) => `  ${pointer}: ${say(code, params)}`)].join('\n')
}

/** PostgreSQL's code for a login it refuses (class 28) or a database that it has not (3D000). */
function refusalOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(28...|3D000)$/.test(code) ? code : undefined
}
