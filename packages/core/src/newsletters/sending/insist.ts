import { setTimeout as sleep } from 'node:timers/promises'
import { isUnavailable } from '../../errors.ts'

const againMs = 250

/**
 * Tries `write` until it is done. While the database is away that takes as long as it takes: nobody else can take over what
 * is in our hands before it is back. What fails otherwise is thrown when it has failed for `ms`. Does not keep a process alive.
 */
export async function insist(ms: number, write: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + ms
  for (;;) {
    try {
      await write()
      return
    } catch (error) {
      if (performance.now() > until && !isUnavailable(error)) throw error
      await sleep(againMs, undefined, { ref: false })
    }
  }
}
