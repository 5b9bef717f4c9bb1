import { expect } from 'vitest'
import { openGate } from '../support/gate.ts'
import { faultCase } from './fault-case.ts'
import { isLong, longOr } from './form.ts'

const letters = longOr(2000, 100)
const times = longOr(4, 1)

/** Of two workers. */
const inDoubt = 2 * 64

for (const backend of ['PostgreSQL', 'Redis'] as const)
  for (const uncertain of ['resend', 'hold'] as const) {
    const options = { backend, uncertain, letters, pace: longOr(100, 50), ownDatabase: true, inDoubt, leaseSeconds: longOr(15, 5) }
    for (const [name, signal] of [
      ['the database is killed', 'SIGKILL'],
      ['the database is stopped and started', 'SIGINT'],
    ] as const)
      if (isLong || (signal === 'SIGKILL' && backend === 'PostgreSQL' && uncertain === 'resend'))
        faultCase(name, options, async (trial) => {
          const workers = [trial.worker(), trial.worker()]
          const mishaps: number[] = []
          for (let nth = 1; nth <= times; nth++) {
            await trial.taken((letters * nth) / (times + 1))
            mishaps.push(Date.now())
            process.kill(await trial.postmaster(), signal)
          }
          await trial.ended()
          for (const worker of workers) expect(worker.process.exitCode).toBeNull()
          return { mishaps }
        })
  }

for (const uncertain of ['resend', 'hold'] as const)
  if (isLong)
    faultCase('the way to the database is cut for three seconds', { uncertain, letters, pace: 100, leaseSeconds: 15 }, async (trial) => {
      const gate = await openGate(Number(new URL(trial.databaseUrl).port))
      const behindGate = new URL(trial.databaseUrl)
      behindGate.port = String(gate.port)
      const worker = trial.worker({ DATABASE_URL: behindGate.href })
      try {
        await trial.taken(letters / 3)
        const mishaps = [Date.now()]
        await gate.shut()
        await new Promise((back) => setTimeout(back, 3000))
        await gate.open()
        await trial.ended()
        await trial.stop(worker)
        return { mishaps }
      } finally {
        await gate.shut()
      }
    })
