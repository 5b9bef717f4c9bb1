import type { Context } from '../../context.ts'
import { DomainError, isUnavailable } from '../../errors.ts'
import type { MailTransport } from '../letter.ts'
import type { Claim, ClaimedRow } from './claim.ts'
import { every } from './every.ts'
import type { Hands } from './hands.ts'
import { insist } from './insist.ts'
import { renewLease } from './leases.ts'
import type { LetterToSend } from './letter-to-send.ts'
import { type Outcome, recordOutcomes } from './record-outcomes.ts'
import type { Turn } from './turn.ts'

/** Outcomes are written together: when there are so many, so often, and at the end of the claim. */
const group = { letters: 32, ms: 100 }

export interface BlockEffects {
  transport: MailTransport
  leaseMs: number
  /** Where each letter is taken in hand before it is begun; absent if the whole claim is. */
  hands: Hands | undefined
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
  /** What has come and is not written yet. */
  #outcomes: Outcome[] = []
  #writing: Promise<void> = Promise.resolve()
  /** How often the database has refused to write, one time after the other. */
  #refusals = 0
  /** Of those that were taken in hand: whose outcome is not written yet. */
  readonly #inHand = new Set<ClaimedRow>()
  /** Why letters could not be made, where it is not a fault of the letter. */
  #failures: unknown[] = []

  constructor(ctx: Context, letter: LetterToSend, turn: Turn, effects: BlockEffects) {
    this.#ctx = ctx
    this.#letter = letter
    this.#turn = turn
    this.#effects = effects
  }

  /**
   * `asked` is when the claim was asked for (`performance.now()`). Ends when every outcome has been written, however long the
   * database is away. Throws what the database refuses to write, and not before the lease of those deliveries has run out:
   * until then they are in this process's hands.
   */
  async send({ lease, rows }: Claim, asked: number): Promise<void> {
    const { leaseMs, hands } = this.#effects
    this.#holdsUntil = asked + leaseMs
    const stops = [
      every(leaseMs / 3, () => this.#renew(lease)),
      // what cannot be written now is tried again
      every(group.ms, () => this.#flush(lease)),
    ]
    const lanes = await this.#sendRows(rows, lease)
    await Promise.all(stops.map((stop) => stop()))
    // nothing renews the lease from here on
    await insist(leaseMs, () => this.#flush(lease)).finally(() => hands?.putDown(this.#inHand.size))
    for (const { reason } of lanes.filter((lane) => lane.status === 'rejected')) throw reason
    for (const failure of this.#failures) throw failure
  }

  /** Claim after claim: the next begins when the last letter of this one has. */
  async #sendRows(rows: ClaimedRow[], lease: string): Promise<PromiseSettledResult<void>[]> {
    const { transport, hands } = this.#effects
    const begun = await hands?.begin()
    const queue = [...rows]
    const lane = async () => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        if (queue.length === 0) begun?.()
        await this.#sendOne(row, lease)
      }
    }
    const lanes = await Promise.allSettled(Array.from({ length: Math.min(transport.concurrency, rows.length) }, lane))
    // every lane has failed
    if (queue.length > 0) begun?.()
    return lanes
  }

  async #renew(lease: string): Promise<void> {
    const asked = performance.now()
    const renewed = await renewLease(this.#ctx, lease, this.#effects.leaseMs)
    if (renewed) this.#holdsUntil = asked + this.#effects.leaseMs
  }

  async #sendOne(row: ClaimedRow, lease: string): Promise<void> {
    if (await this.#effects.hands?.take(1, this.#turn.signal)) this.#inHand.add(row)
    const outcome = await this.#outcomeFor(row)
    // what was not tried, or cut short because we stop, says nothing of the mail server
    if (outcome.kind === 'unavailable' && outcome !== untried && !this.#turn.stopped()) {
      this.unavailable = `mail_${outcome.reason}`
      this.#turn.stop()
    }
    if (answers.has(outcome.kind)) this.#turn.answered = true
    if (this.#outcomes.push({ row, outcome }) === group.letters) void this.#flush(lease).catch(() => undefined)
  }

  async #outcomeFor(row: ClaimedRow): Promise<Outcome['outcome']> {
    if (row.stop) return { kind: 'skipped', reason: row.stop, response: '' }
    // after a sleep of the whole process others may have it in hand by now
    if (this.#turn.stopped() || performance.now() > this.#holdsUntil) return untried
    let message: Awaited<ReturnType<LetterToSend['fill']>>
    try {
      message = await this.#letter.fill(row)
    } catch (error) {
      return this.#unmade(error)
    }
    this.handedOver += 1
    return this.#effects.transport.send(message)
  }

  /**
   * A template that can no longer be rendered stops the letter as an absent mail server does. One whose discreet form would
   * give the association away skips the recipient: the others need not wait for her.
   */
  #unmade(error: unknown): Outcome['outcome'] {
    const code = error instanceof DomainError ? error.code : undefined
    if (code?.startsWith('discreet_')) return { kind: 'skipped', reason: 'not_discreet', response: '' }
    if (code === undefined) this.#failures.push(error)
    else this.unavailable = code
    this.#turn.stop()
    return untried
  }

  /** Writes what has come so far; what could not be written is kept. To write it twice changes nothing. */
  #flush(lease: string): Promise<void> {
    const write = async () => {
      const outcomes = this.#outcomes
      this.#outcomes = []
      try {
        await recordOutcomes(this.#ctx, lease, outcomes, this.#letter.uncertain)
      } catch (error) {
        this.#outcomes = [...outcomes, ...this.#outcomes]
        // what the database goes on refusing stays in hand, and nobody is to wait for it
        if (!isUnavailable(error) && ++this.#refusals > 1) this.#turn.stop()
        throw error
      }
      this.#refusals = 0
      this.#effects.hands?.putDown(outcomes.filter(({ row }) => this.#inHand.delete(row)).length)
    }
    this.#writing = this.#writing.catch(() => undefined).then(write)
    return this.#writing
  }
}

const answers = new Set<Outcome['outcome']['kind']>(['accepted', 'deferred', 'rejected'])

/** Given back: no attempt is counted. */
const untried: Outcome['outcome'] = { kind: 'unavailable', reason: 'other', response: '' }
