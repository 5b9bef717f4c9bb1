import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@lykta/core'

/** The outcome of `work`, or `queue_unavailable` when it takes longer than `ms`. The work itself goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new AbortController()
  const timeout = sleep(ms, undefined, { signal: late.signal }).then(() => {
    throw new DomainError('unavailable', 'queue_unavailable')
  })
  return Promise.race([work, timeout]).finally(() => late.abort())
}

interface Openable {
  waitUntilReady(): Promise<unknown>
  close(force?: boolean): Promise<void>
}

/**
 * Opens anew until the store answers. On PostgreSQL BullMQ remembers a first connection that failed and never tries
 * again, so what was opened while the database was away has to be thrown away. Rejects when `stopped` is aborted.
 */
export async function openUntilReady<T extends Openable>(open: () => T, stopped: AbortSignal): Promise<T> {
  for (;;) {
    stopped.throwIfAborted()
    const opened = open()
    try {
      await unlessAborted(stopped, opened.waitUntilReady())
      return opened
    } catch {
      // Why it failed went to the listener that the backend set.
      opened.close(true).catch(() => undefined)
    }
    await sleep(1000, undefined, { signal: stopped })
  }
}

async function unlessAborted(signal: AbortSignal, work: Promise<unknown>): Promise<void> {
  const done = new AbortController()
  const aborted = once(signal, 'abort', { signal: done.signal }).then(() => signal.throwIfAborted())
  await Promise.race([work, aborted]).finally(() => done.abort())
}
