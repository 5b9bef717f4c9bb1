import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import type { MailTransport } from '../letter.ts'
import type { Claim, ClaimedRow } from './claim.ts'
import { every } from './every.ts'
import { renewLease } from './leases.ts'
import type { LetterToSend } from './letter-to-send.ts'
import { type Outcome, recordOutcomes } from './record-outcomes.ts'
import type { Turn } from './turn.ts'

/** Outcomes are written together, so often and at the end of the claim. */
const groupMs = 100

export interface BlockEffects {
  transport: MailTransport
  leaseMs: number
}

/** The letters of one claim on their way, and their outcomes on the way back. */
export class Block {
  /** Why the mail server did not take letters, as an error code. */
  unavailable: string | undefined
  /** How many went out of our hands. */
  handedOver = 0
  readonly #ctx: Context
  readonly #letter: LetterToSend
  readonly #turn: Turn
  readonly #effects: BlockEffects
  /** Until when the claim surely holds, by a clock that nobody sets. */
  #holdsUntil = 0
  #outcomes: Outcome[] = []
  #writing: Promise<void> = Promise.resolve()

  constructor(ctx: Context, letter: LetterToSend, turn: Turn, effects: BlockEffects) {
    this.#ctx = ctx
    this.#letter = letter
    this.#turn = turn
    this.#effects = effects
  }

  /**
   * `asked` is when the claim was asked for (`performance.now()`). Throws what the database throws; the deliveries then stay
   * claimed until the lease runs out.
   */
  async send({ lease, rows }: Claim, asked: number): Promise<void> {
    const { transport, leaseMs } = this.#effects
    this.#holdsUntil = asked + leaseMs
    const stops = [
      every(leaseMs / 3, () => this.#renew(lease)),
      // what cannot be written now is thrown at the end of the claim
      every(groupMs, () => this.#flush(lease)),
    ]
    const queue = [...rows]
    const lane = async () => {
      for (let row = queue.shift(); row; row = queue.shift()) await this.#sendOne(row)
    }
    try {
      await Promise.all(Array.from({ length: Math.min(transport.concurrency, rows.length) }, lane))
    } finally {
      await Promise.all(stops.map((stop) => stop()))
      await this.#flush(lease)
    }
  }

  async #renew(lease: string): Promise<void> {
    const asked = performance.now()
    const renewed = await renewLease(this.#ctx, lease, this.#effects.leaseMs)
    if (renewed > 0) this.#holdsUntil = asked + this.#effects.leaseMs
  }

  async #sendOne(row: ClaimedRow): Promise<void> {
    const outcome = await this.#outcomeFor(row)
    // what was not tried, or cut short because we stop, says nothing of the mail server
    if (outcome.kind === 'unavailable' && outcome !== untried && !this.#turn.stopped()) {
      this.unavailable = `mail_${outcome.reason}`
      this.#turn.stop()
    }
    this.#outcomes.push({ row, outcome })
  }

  /**
   * A template that can no longer be rendered stops the letter as an absent mail server does. One whose discreet form would
   * give the association away skips the recipient: the others need not wait for her.
   */
  async #outcomeFor(row: ClaimedRow): Promise<Outcome['outcome']> {
    if (row.stop) return { kind: 'skipped', reason: row.stop, response: '' }
    // after a sleep of the whole process others may have it in hand by now
    if (this.#turn.stopped() || performance.now() > this.#holdsUntil) return untried
    try {
      const message = await this.#letter.fill(row)
      this.handedOver += 1
      return await this.#effects.transport.send(message)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code.startsWith('discreet_')) return { kind: 'skipped', reason: 'not_discreet', response: '' }
      this.unavailable = error.code
      this.#turn.stop()
      return untried
    }
  }

  /** Writes what has come so far. */
  #flush(lease: string): Promise<void> {
    const outcomes = this.#outcomes
    this.#outcomes = []
    const write = () => recordOutcomes(this.#ctx, lease, outcomes, this.#letter.uncertain)
    this.#writing = this.#writing.then(write)
    return this.#writing
  }
}

/** Given back: no attempt is counted. */
const untried: Outcome['outcome'] = { kind: 'unavailable', reason: 'other', response: '' }
