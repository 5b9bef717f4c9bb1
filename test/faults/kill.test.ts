import { setTimeout as wait } from 'node:timers/promises'
import type { Lykta } from '../support/lykta.ts'
import { faultCase } from './fault-case.ts'
import { isLong, longOr } from './form.ts'
import type { Trial } from './trial.ts'

/** Long enough for a busy machine to renew it in time. */
const leaseSeconds = longOr(15, 5)

for (const backend of ['PostgreSQL', 'Redis'] as const)
  for (const uncertain of ['resend', 'hold'] as const) {
    const options = { backend, uncertain, pace: 100, leaseSeconds }
    // the short form takes each backend and each policy once
    if (isLong || (backend === 'Redis') === (uncertain === 'hold'))
      faultCase('workers are killed (SIGKILL)', { ...options, letters: longOr(10_000, 200) }, (trial) =>
        interrupted(trial, longOr(30, 2), trial.kill),
      )
    // the short form of this is in test/e2e/start-stop.test.ts
    if (isLong)
      faultCase('workers are told to stop (SIGTERM)', { ...options, letters: 3000, inDoubt: 0 }, (trial) =>
        interrupted(trial, 10, trial.stop),
      )
  }

/** Two workers; at random moments, spread over the letter, one of them ends and another takes its place. */
async function interrupted(trial: Trial, times: number, end: (worker: Lykta) => Promise<void>): Promise<undefined> {
  trial.worker()
  trial.worker()
  for (let nth = 0; nth < times; nth++) {
    await trial.taken(Math.floor((trial.letters * (nth + trial.random())) / (times + 1)) + 1)
    await wait(trial.random() * 200)
    // mostly the one that has been there longer, for the other may still be starting
    const chosen = trial.workers[trial.random() < 0.7 ? 0 : 1]
    if (chosen) await end(chosen)
    trial.worker()
  }
}
