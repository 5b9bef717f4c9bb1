import { setTimeout as wait } from 'node:timers/promises'
import { faultCase } from './fault-case.ts'
import { isLong, longOr } from './form.ts'
import type { Trial } from './trial.ts'

const letters = longOr(2000, 100)
const options = { backend: 'Redis', letters, leaseSeconds: longOr(15, 5), pace: longOr(100, 50) } as const

faultCase('Redis is flushed and restarted', options, async (trial) => {
  trial.worker()
  trial.worker()
  await trial.taken(letters / 4)
  await trial.redis?.command('FLUSHALL')
  await trial.taken(letters / 2)
  await trial.redis?.restart()
})

if (isLong) {
  faultCase('Redis is empty when the only worker dies', options, async (trial) => {
    const worker = trial.worker()
    await trial.taken(letters / 2)
    await trial.redis?.command('FLUSHALL')
    await trial.kill(worker)
    trial.worker()
  })

  for (const uncertain of ['resend', 'hold'] as const)
    faultCase('Redis is flushed and its jobs are added again, then a worker dies; five times', { ...options, uncertain, pace: 50 }, flushed)
}

/** Jobs that are still running are added anew: what a worker has in hand must not grow with them. */
async function flushed(trial: Trial): Promise<undefined> {
  trial.worker()
  for (let nth = 1; nth <= 5; nth++) {
    await trial.taken((letters * nth) / 6)
    await trial.redis?.command('FLUSHALL')
    await trial.wake()
    await wait(trial.random() * 500)
    const [worker] = trial.workers
    if (worker) await trial.kill(worker)
    trial.worker()
  }
}
