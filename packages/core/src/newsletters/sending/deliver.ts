import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../context.ts'
import type { LetterComposer, MailTransport } from '../letter.ts'
import { Block } from './block.ts'
import { stopWaiting, wait } from './breaker.ts'
import { type Claim, claim, claimSize, walkRound } from './claim.ts'
import { finishIfDone, settleCancelled } from './finish.ts'
import { freeze, isFrozen } from './freeze.ts'
import { createHands, type Hands } from './hands.ts'
import { reclaimExpired } from './leases.ts'
import { type LetterToSend, letterToSend } from './letter-to-send.ts'
import { returnPermits, takePermits } from './pace.ts'
import { startTurn, type Turn } from './turn.ts'

export interface DeliverEffects {
  composer: LetterComposer
  transport: MailTransport
  /** Public address of the pages, for unsubscribe links. */
  baseUrl: string
  /** Where letters that come back are read; absent: they go to the series' own sender. */
  bounceAddress?: string | undefined
  /** Asks the work to stop soon: what is claimed but not begun goes back. */
  signal: AbortSignal
  /** How long a claim holds after its worker has gone silent. */
  leaseMs?: number
  /** What the jobs of one process share; without it these are its only claims. */
  hands?: Hands
}

/** While one claim is on its way, the last one is written down, and with `resend` the next is claimed. */
const lanes = 3

/**
 * Sends a newsletter until nothing of it can be sent now: freezes the recipients the first time, then claims a few at a
 * time, hands them to the mail server and writes down what came of each. Any number of workers may do this at once, and any
 * may die at any moment. See README.md for what is guaranteed.
 */
export async function deliver(ctx: Context, { newsletterId }: { newsletterId: string }, effects: DeliverEffects): Promise<void> {
  await settleCancelled(ctx, newsletterId)
  const letter = await letterToSend(ctx, newsletterId, effects)
  // while the database writes the recipients down, the letter is built
  if (!(await isFrozen(ctx, newsletterId))) await Promise.all([freeze(ctx, newsletterId), letter?.prepare()])
  if (!letter) return
  await reclaimExpired(ctx, newsletterId, letter.uncertain)
  const turn = await startTurn(ctx, newsletterId, effects.signal)
  const sending = new Sending(ctx, letter, await walkRound(ctx, newsletterId), turn, effects)
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => sending.lane()))
  await turn.end()
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
  if (turn.stopped()) return
  if (turn.over()) await ctx.jobs.wakeNewsletter(newsletterId)
  else await finishIfDone(ctx, newsletterId)
}

class Sending {
  readonly #ctx: Context
  readonly #letter: LetterToSend
  readonly #turn: Turn
  readonly #effects: DeliverEffects
  readonly #hands: Hands
  readonly #leaseMs: number
  /** How many are claimed at once. */
  readonly #size: number
  /** Of the walk through the deliveries, as we last heard. */
  #round: number

  constructor(ctx: Context, letter: LetterToSend, round: number, turn: Turn, effects: DeliverEffects) {
    this.#ctx = ctx
    this.#letter = letter
    this.#round = round
    this.#turn = turn
    this.#effects = effects
    this.#hands = effects.hands ?? createHands()
    this.#leaseMs = effects.leaseMs ?? 60_000
    this.#size = claimSize[letter.uncertain]
  }

  /** Sends claim after claim until nothing is left, the turn is over, or the sending stops. One that fails stops them all. */
  async lane(): Promise<void> {
    try {
      await this.#sendAll()
    } catch (error) {
      this.#turn.stop()
      throw error
    }
  }

  async #sendAll(): Promise<void> {
    while (!this.#turn.stopped() && !this.#turn.over()) {
      const between = this.#turn.between()
      if (between !== null) await this.#letter.prepare()
      const permits = between === null ? this.#size : await this.#permits(between)
      if (permits === 0) continue
      const { claimed, handedOver } = await this.#sendClaim(permits)
      if (between !== null) await returnPermits(this.#ctx, between, permits - handedOver)
      if (claimed === 0) return
    }
  }

  /** Waits for its permits without anything in hand, never so long that a pause or a new limit goes unseen. */
  async #permits(between: number): Promise<number> {
    const { permits, waitMs } = await takePermits(this.#ctx, between, this.#size)
    if (permits === 0) await sleep(Math.min(Math.max(waitMs, 20), 400))
    return permits
  }

  /**
   * With `hold` all of a claim is in doubt when its worker dies, so it is in hand from the first. With `resend` only what was
   * begun can go out twice.
   */
  async #sendClaim(limit: number): Promise<{ claimed: number; handedOver: number }> {
    const hands = this.#hands
    if (this.#letter.uncertain === 'hold') {
      if (!(await hands.take(limit, this.#turn.signal))) return { claimed: 0, handedOver: 0 }
      return this.#claimAndSend(limit, undefined).finally(() => hands.putDown(limit))
    }
    const putDown = await hands.reach()
    return this.#claimAndSend(limit, hands).finally(putDown)
  }

  async #claimAndSend(limit: number, hands: Hands | undefined): Promise<{ claimed: number; handedOver: number }> {
    const asked = performance.now()
    const claimed = await this.#claim(limit)
    if (claimed.rows.length === 0) return { claimed: 0, handedOver: 0 }
    const block = new Block(this.#ctx, this.#letter, this.#turn, { transport: this.#effects.transport, leaseMs: this.#leaseMs, hands })
    await block.send(claimed, asked)
    if (block.unavailable) await wait(this.#ctx, this.#letter.newsletterId, block.unavailable, this.#turn.answered)
    else if (this.#letter.waiting && this.#turn.answered && !this.#turn.stopped()) {
      this.#letter.waiting = false
      await stopWaiting(this.#ctx, this.#letter.newsletterId)
    }
    return { claimed: claimed.rows.length, handedOver: block.handedOver }
  }

  async #claim(limit: number): Promise<Claim> {
    const { newsletterId, series } = this.#letter
    const claimed = await claim(this.#ctx, { newsletterId, series, leaseMs: this.#leaseMs, round: this.#round, limit })
    this.#round = claimed.round
    return claimed
  }
}
