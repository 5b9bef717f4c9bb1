import { DomainError } from '@lykta/core'
import { DatabaseError } from '@lykta/db'
import { errorMessage } from '@lykta/i18n'

/** The language of whoever reads the terminal: Swedish where the system says so, else English. */
export function readerLanguage(env: NodeJS.ProcessEnv = process.env): 'sv' | 'en' {
  return /^sv/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'sv' : 'en'
}

export const say = (code: string, params: Record<string, string | number> = {}): string => errorMessage(readerLanguage(), code, params)

/** What went wrong and what to do, without a stack; undefined for what nobody foresaw. */
export function explain(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return say(error.code, error.params)
  if (!(error instanceof DomainError)) return undefined
  const places = error.issues.map(({ pointer, code, params }) => `  ${pointer}: ${say(code, params)}`)
  return [say(error.code, error.params), ...(error.code === 'invalid_input' ? places : [])].join('\n')
}
