import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import type { LetterComposer, MailTransport } from '../letter.ts'
import { stopWaiting, wait } from './breaker.ts'
import { type ClaimedRow, claim } from './claim.ts'
import { finishIfDone, skipCancelled } from './finish.ts'
import { freeze } from './freeze.ts'
import { reclaimExpired, renewLease } from './leases.ts'
import { type LetterToSend, letterToSend } from './letter-to-send.ts'
import { type Outcome, recordOutcomes } from './record-outcomes.ts'

export interface DeliverEffects {
  composer: LetterComposer
  transport: MailTransport
  /** Public address of the pages, for unsubscribe links. */
  baseUrl: string
  /** Asks the work to stop soon: what is claimed but not begun goes back. */
  signal: AbortSignal
  /** How long a claim holds after its worker has gone silent. */
  leaseMs?: number
}

/** Outcomes are written together, so often and at the end of the claim. */
const groupMs = 100

/**
 * Sends a newsletter until nothing of it can be sent now: freezes the recipients the first time, then claims a few at a
 * time, hands them to the mail server and writes down what came of each. Any number of workers may do this at once, and any
 * may die at any moment. See README.md for what is guaranteed.
 */
export async function deliver(ctx: Context, { newsletterId }: { newsletterId: string }, effects: DeliverEffects): Promise<void> {
  await skipCancelled(ctx, newsletterId)
  await freeze(ctx, newsletterId)
  const letter = await letterToSend(ctx, newsletterId, effects)
  if (!letter) return
  await reclaimExpired(ctx, newsletterId, letter.uncertain)
  while (!effects.signal.aborted) {
    const sent = await sendBlock(ctx, letter, effects)
    if (sent === 'nothing left') break
    if (sent === 'interrupted') return
  }
  await finishIfDone(ctx, newsletterId)
}

async function sendBlock(ctx: Context, letter: LetterToSend, effects: DeliverEffects): Promise<'sent' | 'nothing left' | 'interrupted'> {
  const leaseMs = effects.leaseMs ?? 60_000
  const { lease, rows } = await claim(ctx, letter.newsletterId, letter.series, leaseMs)
  if (rows.length === 0) return 'nothing left'
  const block = new Block(ctx, letter, lease, effects)
  const stops = [
    every(400, () => block.watch()),
    every(leaseMs / 3, () => renewLease(ctx, letter.newsletterId, lease, leaseMs)),
    // what cannot be written now is thrown at the end of the claim
    every(groupMs, () => block.flush()),
  ]
  try {
    await block.send(rows)
  } finally {
    await Promise.all(stops.map((stop) => stop()))
    await block.flush()
  }
  if (block.unavailable) {
    await wait(ctx, letter.newsletterId, block.unavailable)
    return 'interrupted'
  }
  if (letter.waiting) await stopWaiting(ctx, letter.newsletterId)
  letter.waiting = false
  return block.stopped ? 'interrupted' : 'sent'
}

/** Does `work` every `ms`, never twice at once, whatever becomes of it. What it gives stops it, and waits for the last one. */
function every(ms: number, work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> | undefined
  const timer = setInterval(() => {
    last ??= work()
      .catch(() => undefined)
      .finally(() => {
        last = undefined
      })
  }, ms)
  return async () => {
    clearInterval(timer)
    await last
  }
}

/** The letters of one claim on their way, and their outcomes on the way back. */
class Block {
  stopped = false
  unavailable: string | undefined
  readonly #ctx: Context
  readonly #letter: LetterToSend
  readonly #lease: string
  readonly #effects: DeliverEffects
  #outcomes: Outcome[] = []
  #writing: Promise<void> = Promise.resolve()

  constructor(ctx: Context, letter: LetterToSend, lease: string, effects: DeliverEffects) {
    this.#ctx = ctx
    this.#letter = letter
    this.#lease = lease
    this.#effects = effects
  }

  async send(rows: ClaimedRow[]): Promise<void> {
    const queue = [...rows]
    const lane = async () => {
      for (let row = queue.shift(); row; row = queue.shift()) await this.#sendOne(row)
    }
    await Promise.all(Array.from({ length: Math.min(this.#effects.transport.concurrency, rows.length) }, lane))
  }

  /** Notices a pause, a cancel or a stop while letters are under way. A database that is away says nothing. */
  async watch(): Promise<void> {
    const row = await this.#ctx.db.newsletter
      .findUnique({ where: { id: this.#letter.newsletterId }, select: { state: true } })
      .catch(() => undefined)
    if (row !== undefined && row?.state !== 'sending') this.stopped = true
  }

  async #sendOne(row: ClaimedRow): Promise<void> {
    if (this.stopped || this.unavailable || this.#effects.signal.aborted) {
      this.stopped = true
      this.#outcomes.push({ row, outcome: { kind: 'unavailable', reason: 'other', response: '' } })
      return
    }
    const outcome = await this.#hand(row)
    // what was cut short because we stop says nothing of the mail server
    if (outcome.kind === 'unavailable' && this.#effects.signal.aborted) this.stopped = true
    else if (outcome.kind === 'unavailable') this.unavailable ??= `mail_${outcome.reason}`
    this.#outcomes.push({ row, outcome })
  }

  /**
   * A template that can no longer be rendered stops the letter as an absent mail server does. One whose discreet form would
   * give the association away skips the recipient: the others need not wait for her.
   */
  async #hand(row: ClaimedRow): Promise<Outcome['outcome']> {
    try {
      return await this.#effects.transport.send(await this.#letter.fill(row))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code.startsWith('discreet_')) return { kind: 'skipped', reason: 'not_discreet', response: '' }
      this.unavailable = error.code
      return { kind: 'unavailable', reason: 'other', response: '' }
    }
  }

  /** Writes what has come so far. Throws what the database throws; the rows then keep their lease until it runs out. */
  flush(): Promise<void> {
    const outcomes = this.#outcomes
    this.#outcomes = []
    const write = () => recordOutcomes(this.#ctx, this.#lease, outcomes, this.#letter.uncertain)
    this.#writing = this.#writing.then(write)
    return this.#writing
  }
}
