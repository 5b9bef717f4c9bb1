import { setMaxListeners } from 'node:events'
import type { Context } from '../../context.ts'
import { every } from './every.ts'
import { type SendingLimit, secondsBetween } from './pace.ts'

/** After so long the worker lets other newsletters have their turn, if there are any. */
const turnMs = 10_000

/** One job's time with a newsletter, and what it must know while it lasts. */
export interface Turn {
  /** True once no further letter is to be handed over: paused, cancelled, the mail server away, or the process stops. */
  stopped(): boolean
  stop(): void
  /** Comes when it is stopped. */
  readonly signal: AbortSignal
  /** Whether the mail server has said anything of any recipient. */
  answered: boolean
  /** True when other newsletters wait and have waited long enough. */
  over(): boolean
  /** Seconds between letters, or null without a limit. */
  between(): number | null
  end(): Promise<void>
}

/** Looks at the newsletter and the limit now and every 400 ms. A database that is away says nothing. */
export async function startTurn(ctx: Context, newsletterId: string, signal: AbortSignal): Promise<Turn> {
  const stop = new AbortController()
  let others = false
  let between: number | null = null
  const until = performance.now() + turnMs
  const look = async () => {
    const [now] = await ctx.db.$queryRaw<(SendingLimit & { state: string; others: boolean })[]>`
      SELECT n.state::text AS state, s.letters_per_hour AS "lettersPerHour", s.letters_per_second AS "lettersPerSecond",
        EXISTS (SELECT FROM newsletter o WHERE o.state = 'sending' AND o.id <> n.id) AS others
      FROM newsletter n CROSS JOIN settings s WHERE n.id = ${newsletterId}::uuid`
    if (now?.state !== 'sending') stop.abort()
    others = now?.others ?? false
    between = now ? secondsBetween(now) : null
  }
  await look()
  const end = every(400, look)
  const either = AbortSignal.any([signal, stop.signal])
  setMaxListeners(0, either)
  return {
    stopped: () => either.aborted,
    stop: () => stop.abort(),
    signal: either,
    answered: false,
    over: () => others && performance.now() > until,
    between: () => between,
    end,
  }
}
