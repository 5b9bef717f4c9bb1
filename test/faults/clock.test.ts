import { until } from '../support/lykta.ts'
import { shiftedClock } from '../support/shifted-clock.ts'
import { faultCase } from './fault-case.ts'
import { isLong, longOr } from './form.ts'

const letters = longOr(2000, 150)

if (isLong)
  for (const backend of ['PostgreSQL', 'Redis'] as const) {
    faultCase('one worker is an hour ahead, the other an hour behind', { backend, letters, pace: 100 }, async (trial) => {
      trial.worker(shiftedClock(60))
      trial.worker(shiftedClock(-60))
      await trial.taken(letters)
    })

    faultCase('a worker’s clock jumps two hours ahead and two back', { backend, letters, pace: 100 }, async (trial) => {
      const worker = trial.worker(shiftedClock(0, [120, -240]))
      trial.worker()
      for (const share of [0.3, 0.6]) {
        await trial.taken(letters * share)
        worker.process.kill('SIGUSR2')
      }
    })
  }

let busy = 3
faultCase(
  'a worker that is a day ahead finds the mail server busy, and leaves the rest to one that is not',
  {
    letters: longOr(200, 60),
    impatient: true,
    misbehaves: () => (step) => (step === 'MAIL' && busy-- > 0 ? '421 4.3.2 too much to do' : undefined),
  },
  async (trial) => {
    const ahead = trial.worker(shiftedClock(24 * 60))
    await until('the letter waits', async () => (await trial.status())?.waitReason === 'mail_busy')
    await trial.stop(ahead)
    trial.worker()
    await until('it goes on', async () => (await trial.status())?.state === 'sent', 60_000)
  },
)
