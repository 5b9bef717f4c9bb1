import { setTimeout as wait } from 'node:timers/promises'
import { sum } from '../support/crowd.ts'
import type { Trial } from './trial.ts'

/** Looks at the letter's status all the time, and notes what it must never say. Gives what ends the watch, with what it saw. */
export function watch(trial: Trial): () => Promise<string[]> {
  const breaches = new Set<string>()
  let ended = false
  const look = async () => {
    while (!ended) {
      const status = await trial.status()
      const had = new Set(trial.smtp.accepted.map(({ to }) => to)).size
      if (status) for (const breach of breachesIn(status, trial.letters, had)) breaches.add(breach)
      await wait(100)
    }
  }
  const looking = look()
  return async () => {
    ended = true
    await looking
    return [...breaches]
  }
}

function breachesIn({ audience, counts }: NonNullable<Awaited<ReturnType<Trial['status']>>>, letters: number, had: number): string[] {
  return [
    ...(audience !== sum(counts) ? [`audience ${audience} is not the sum of ${JSON.stringify(counts)}`] : []),
    ...(audience !== 0 && audience !== letters ? [`audience ${audience} of ${letters}`] : []),
    ...(counts.accepted > had ? [`${counts.accepted} accepted, the mail server has ${had}`] : []),
  ]
}
