import { DomainError, type Log } from '@lykta/core'

/** What may be said of an error in a log or a store: its kind and where it arose. Its message may hold a name or an address. */
export function errorFacts(error: unknown): { error: string; at?: string } {
  if (error instanceof DomainError) return { error: error.code }
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const at = frames(error)[0]?.trim()
  return { error: `${error.name}${code}`, ...(at ? { at } : {}) }
}

/** The same failure with nothing personal in it: BullMQ keeps message and stack of what a job threw. */
export function withoutMessage(error: unknown): Error {
  const facts = errorFacts(error)
  const bare = new Error(facts.error)
  bare.stack = [`Error: ${facts.error}`, ...(error instanceof Error ? frames(error) : [])].join('\n')
  return bare
}

const frames = (error: Error) => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))

const quietMs = 10_000

/** Logs a store's errors, at most one every ten seconds: while it is away BullMQ reports one at every attempt. */
export function storeErrorLog(log: Log): (error: Error) => void {
  let quietUntil = 0
  return (error) => {
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + quietMs
    log.warn(errorFacts(error), 'queue store error')
  }
}
