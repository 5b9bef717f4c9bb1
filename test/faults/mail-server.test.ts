import { listDeliveries } from '@lykta/core/newsletters'
import { expect } from 'vitest'
import { openGate } from '../support/gate.ts'
import { until } from '../support/lykta.ts'
import { shiftedClock } from '../support/shifted-clock.ts'
import { type Misbehaves, type Misbehaviour, type SmtpStep, smtpSteps } from '../support/smtp.ts'
import { faultCase } from './fault-case.ts'
import { isLong, longOr } from './form.ts'
import type { Trial } from './trial.ts'

/** What a server may do once, and then be as it should. */
interface Trouble {
  step: SmtpStep
  instead: Misbehaviour
}

const leaseSeconds = 5

const aboutUs = ['connect', 'EHLO', 'MAIL']
const answers: Misbehaviour[] = ['451 4.3.0 try later', '550 5.7.1 no', '421 4.3.2 busy']
const troubles: Trouble[] = smtpSteps.flatMap((step) => [
  ...(step === 'middle' || step === 'answer' ? [] : answers.map((instead) => ({ step, instead }))),
  ...(['drop', 'hang'] as const).map((instead) => ({ step, instead })),
])

for (const trouble of troubles)
  for (const uncertain of ['resend', 'hold'] as const) {
    const { step, instead } = trouble
    const inDoubt = !instead.startsWith('5') && ['middle', 'end', 'answer'].includes(step)
    // the short form has the rest in the case below
    if (isLong ? uncertain === 'resend' || inDoubt : step === 'MAIL' && instead.startsWith('5') && uncertain === 'resend')
      one(trouble, uncertain)
  }

/** The server does this to the first conversations, or to one recipient in ten, once. */
function one({ step, instead }: Trouble, uncertain: 'resend' | 'hold'): void {
  const general = aboutUs.includes(step)
  const victims = new Set<string>()
  const name = `the mail server says ${instead} at ${step}`.replace('says drop', 'cuts the connection').replace('says hang', 'falls silent')
  const misbehaves =
    (): Misbehaves =>
    (at, { connection, to }) => {
      const victim = general ? `${connection}` : to
      if (at !== step || victims.has(victim) || (general ? victims.size >= 3 : instead === 'hang' ? victims.size >= 2 : !/5@/.test(to)))
        return
      victims.add(victim)
      return instead
    }
  faultCase(name, { letters: 60, uncertain, misbehaves, impatient: true, leaseSeconds }, async (trial) => {
    await served(trial, instead === 'hang' ? () => victims.size >= 2 : undefined)
    const rejected = instead.startsWith('5') && !general ? victims.size : 0
    if (general || instead.startsWith('421')) expect(await attempts(trial)).toEqual([1])
    expect(await trial.ctx.db.suppression.count()).toBe(0)
    return { rejected, ...(['middle', 'end', 'answer'].includes(step) && { unanswered: victims.size }) }
  })
}

const storm: Record<string, Trouble> = {
  0: { step: 'RCPT', instead: '451 4.2.1 try later' },
  1: { step: 'RCPT', instead: '550 5.7.1 no' },
  2: { step: 'DATA', instead: '451 4.3.0 try later' },
  3: { step: 'DATA', instead: 'drop' },
  4: { step: 'middle', instead: 'drop' },
  5: { step: 'end', instead: '552 5.2.2 full' },
  6: { step: 'end', instead: 'drop' },
  7: { step: 'answer', instead: 'drop' },
}

for (const backend of ['PostgreSQL', 'Redis'] as const)
  for (const uncertain of ['resend', 'hold'] as const)
    if (isLong || (backend === 'Redis' && uncertain === 'resend')) {
      const hit = new Map<string, Trouble>()
      const misbehaves =
        (): Misbehaves =>
        (at, { to }) => {
          const trouble = storm[/(\d)@/.exec(to)?.[1] ?? '']
          if (trouble?.step !== at || hit.has(to)) return
          hit.set(to, trouble)
          return trouble.instead
        }
      const count = (choose: (trouble: Trouble) => boolean) => [...hit.values()].filter(choose).length
      faultCase(
        'the mail server misbehaves in eight ways',
        { backend, uncertain, letters: longOr(1000, 40), misbehaves, impatient: true },
        async (trial) => {
          trial.worker()
          await served(trial)
          return {
            rejected: count(({ instead }) => instead.startsWith('5')),
            unanswered: count(({ step, instead }) => instead === 'drop' && step !== 'DATA'),
          }
        },
      )
    }

/** Waits until all are served whom it is time for, then sends to the deferred by a worker that is ahead of its time. */
async function served(trial: Trial, silent?: () => boolean): Promise<void> {
  trial.worker()
  if (silent) {
    await until('the server is silent', silent)
    // longer than a lease
    await new Promise((passed) => setTimeout(passed, leaseSeconds * 1500))
    trial.smtp.cutSilent()
  }
  await until(
    'nothing is left but what waits',
    async () => {
      const { state, counts } = (await trial.status()) ?? {}
      return state === 'sent' || (counts !== undefined && counts.deferred > 0 && counts.pending + counts.sending === 0)
    },
    120_000,
  )
  if ((await trial.status())?.state === 'sent') return
  await Promise.all([...trial.workers].map((worker) => trial.stop(worker)))
  trial.worker(shiftedClock(6))
  await trial.ended()
}

const attempts = async ({ ctx, newsletterId }: Trial): Promise<number[]> => {
  const { deliveries } = await listDeliveries(ctx, { newsletterId, limit: 200 })
  return [...new Set(deliveries.map(({ attempts }) => attempts))]
}

faultCase(
  'the mail server refuses connections, first from the start and then in the middle',
  { letters: longOr(500, 60), pace: 50, impatient: true },
  async (trial) => {
    const gate = await openGate(Number(new URL(trial.smtp.url).port))
    await gate.shut()
    try {
      trial.worker({ SMTP_URL: `smtp://127.0.0.1:${gate.port}` })
      await until('the letter waits', async () => (await trial.status())?.waitReason === 'mail_refused')
      await until('all were given back', async () => (await trial.status())?.counts.pending === trial.letters)
      await gate.open()
      await trial.taken(trial.letters / 2)
      if (isLong) {
        await gate.shut()
        await until('the letter waits', async () => (await trial.status())?.waitReason === 'mail_refused')
        await gate.open()
        await served(trial)
      }
      await trial.ended()
      // those that were under way, one a connection
      return { unanswered: isLong ? 10 : 0 }
    } finally {
      await gate.shut()
    }
  },
)

if (isLong) {
  faultCase(
    'the mail server takes five messages a connection, then says 421',
    {
      letters: 300,
      impatient: true,
      misbehaves:
        () =>
        (step, { taken }) =>
          step === 'MAIL' && taken >= 5 ? '421 4.7.0 enough' : undefined,
    },
    async (trial) => {
      trial.worker()
      await trial.ended()
      expect(await attempts(trial)).toEqual([1])
      return undefined
    },
  )

  let allowed = 0
  faultCase(
    'the mail server takes a hundred messages, then says 421 for four seconds, and so on',
    {
      letters: 300,
      impatient: true,
      misbehaves: () => (step) => {
        if (step === 'answer' && ++allowed % 100 === 0) setTimeout(() => allowed++, 4000)
        return step === 'MAIL' && allowed > 0 && allowed % 100 === 0 ? '421 4.7.0 slowly' : undefined
      },
    },
    async (trial) => {
      trial.worker()
      await trial.ended()
      expect(await attempts(trial)).toEqual([1])
      return undefined
    },
  )
}
