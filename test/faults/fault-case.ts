import { setTimeout as wait } from 'node:timers/promises'
import { expect, type TestContext as Running, test } from 'vitest'
import { withContext } from '../support/context.ts'
import { withFolder } from '../support/embedded.ts'
import { redisMissing } from '../support/redis.ts'
import { type Misbehaves, smtpRecorder } from '../support/smtp.ts'
import { type Books, balance } from './books.ts'
import { isLong } from './form.ts'
import { randomNumbers, seed } from './random.ts'
import { type Trial, type TrialOptions, withTrial } from './trial.ts'
import { watch } from './watch.ts'

/** What a case may end with, beyond each letter taken once. */
export interface Ending {
  rejected?: number
  skipped?: number
  /** Letters that the mail server took without saying so, or never answered: twice with `resend`, uncertain with `hold`. */
  unanswered?: number
  /** Moments that left letters in doubt, besides each kill. */
  mishaps?: number[]
}

export interface FaultCase {
  backend?: TrialOptions['backend']
  letters: number
  uncertain?: TrialOptions['uncertain']
  ownDatabase?: boolean
  leaseSeconds?: number
  /** Letters a second that the mail server takes of all connections together; as fast as it can unless told. */
  pace?: number
  misbehaves?: (random: () => number) => Misbehaves
  /** The letter is woken all the time; else it is left to what the product does by itself. */
  impatient?: boolean
  /** Letters that one mishap may leave in doubt: those of all workers, where it hits them all. */
  inDoubt?: number
}

/** What is promised of a kill. */
const inDoubtAfterKill = 64

/** A line of the table that `npm run test:faults` prints. */
export interface Verdict extends Pick<Books, 'lost' | 'twice' | 'uncertain'> {
  letters: number
  kills: number
  /** The most that one mishap caused to be sent twice. */
  worst: number
}

declare module 'vitest' {
  interface TaskMeta {
    verdict?: Verdict
  }
}

/**
 * Defines a test of one letter under a fault. `run` starts the workers, and does to them what the case is about; then the
 * letter is waited for and its books are balanced against the mail server's.
 */
export function faultCase(name: string, what: FaultCase, run: (trial: Trial) => Promise<Ending | undefined>): void {
  const { backend = 'PostgreSQL', uncertain = 'resend' } = what
  const title = `${name} | ${backend} | ${uncertain}`
  if (backend === 'Redis' && redisMissing !== undefined) {
    if (process.env['LYKTA_REQUIRE_ALL']) test(title, () => expect.fail(redisMissing))
    else test.skip(`${title} (${redisMissing})`)
    return
  }
  test(title, ({ task }) => withContext((given, url) => withFolder((folder) => inFolder(folder, given, url, task))())(), 30 * 60_000)

  async function inFolder(folder: string, given: Parameters<typeof withTrial>[0], url: string, task: Running['task']): Promise<void> {
    const random = randomNumbers(title)
    const smtp = await smtpRecorder(what.pace ? paced(what.pace) : undefined, { misbehaves: what.misbehaves?.(random) })
    const options = { backend, letters: what.letters, uncertain, ownDatabase: what.ownDatabase ?? false, leaseSeconds: what.leaseSeconds }
    try {
      await withTrial(given, url, folder, smtp, random, options, async (trial) => {
        const { verdict, breaches } = await judge(trial, what, run)
        task.meta.verdict = verdict
        expect(breaches, `with LYKTA_FAULTS_SEED=${seed}`).toEqual([])
      })
    } finally {
      await smtp.close()
    }
  }
}

async function judge(
  trial: Trial,
  what: FaultCase,
  run: (trial: Trial) => Promise<Ending | undefined>,
): Promise<{ verdict: Verdict; breaches: string[] }> {
  const unwatch = watch(trial)
  const hurry = setInterval(() => (what.impatient || !isLong) && void trial.wake(), 300)
  let ending: Ending = {}
  try {
    ending = (await run(trial)) ?? {}
    await trial.ended()
    await Promise.all([...trial.workers].map((worker) => trial.stop(worker)))
  } catch (error) {
    process.stderr.write(`${trial.workers.map((worker) => worker.log()).join('')}${JSON.stringify(await trial.status())}\n`)
    throw error
  } finally {
    clearInterval(hurry)
  }
  const seen = await unwatch()
  const mishaps = [...trial.kills, ...(ending.mishaps ?? [])].sort((one, other) => one - other)
  const books = await balance(trial.ctx, trial.newsletterId, trial.letters, trial.smtp.accepted, mishaps)
  const { lost, twice, uncertain, worst } = books
  return {
    verdict: { letters: trial.letters, kills: trial.kills.length, lost, twice, uncertain, worst },
    breaches: [...seen, ...breachesOf(books, what, ending, mishaps.length)],
  }
}

function breachesOf(
  books: Books,
  { uncertain = 'resend', inDoubt = inDoubtAfterKill }: FaultCase,
  ending: Ending,
  mishaps: number,
): string[] {
  const { rejected = 0, skipped = 0, unanswered = 0 } = ending
  const held = uncertain === 'hold'
  const most = {
    lost: 0,
    denied: 0,
    strangers: 0,
    causeless: held ? 0 : unanswered,
    worst: held ? 0 : inDoubt,
    twice: held ? 0 : inDoubt * mishaps + unanswered,
    uncertain: held ? inDoubt * mishaps + unanswered : 0,
    rejected,
    skipped,
  }
  const exactly = { rejected, skipped }
  return [
    ...Object.entries(most).flatMap(([name, limit]) => {
      const count = books[name as keyof Books]
      return count > limit ? [`${name}: ${count}, and at most ${limit} may be`] : []
    }),
    ...Object.entries(exactly).flatMap(([name, count]) =>
      books[name as keyof Books] === count ? [] : [`${name}: ${books[name as keyof Books]} and not ${count}`],
    ),
  ]
}

/** Lets so many a second through, evenly. */
function paced(perSecond: number): () => Promise<void> {
  let next = 0
  return () => {
    next = Math.max(Date.now(), next + 1000 / perSecond)
    return wait(next - Date.now())
  }
}
