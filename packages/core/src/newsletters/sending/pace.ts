import type { Context } from '../../context.ts'

/** The most letters in an hour and in a second, of all newsletters together; null is no limit. */
export interface SendingLimit {
  lettersPerHour: number | null
  lettersPerSecond: number | null
}

/**
 * Seconds from one letter to the next, or null without a limit. Letters go one after the other, never the hour's share at
 * once, so that the limit holds in any hour. The one second more than an hour has is for those that leave a little late.
 */
export function secondsBetween({ lettersPerHour, lettersPerSecond }: SendingLimit): number | null {
  const between = [...(lettersPerHour ? [3601 / lettersPerHour] : []), ...(lettersPerSecond ? [1 / lettersPerSecond] : [])]
  return between.length === 0 ? null : Math.max(...between)
}

/** What was missed is made up for as far back as this: workers wake a little late, but an idle hour saves up no burst. */
const lateness = 0.25

/**
 * Takes permits for letters that may go now, at most `wanted`; with none, says how long to wait. All workers share one
 * schedule in the database, on its clock: the time of the next letter, which each permit moves on.
 */
export async function takePermits(ctx: Context, between: number, wanted: number): Promise<{ permits: number; waitMs: number }> {
  const [taken] = await ctx.db.$queryRaw<{ permits: number; wait_ms: number }[]>`
    WITH schedule AS (
      SELECT greatest(next_at, clock_timestamp() - make_interval(secs => ${lateness}::float8)) AS next_at FROM sending_pace FOR UPDATE
    ), due AS (
      SELECT next_at, least(${wanted}::int, greatest(0, 1 + floor(extract(epoch FROM clock_timestamp() - next_at) / ${between}::float8)))::int AS permits
      FROM schedule
    ), moved AS (
      UPDATE sending_pace p SET next_at = due.next_at + make_interval(secs => due.permits * ${between}::float8)
      FROM due WHERE due.permits > 0
    )
    SELECT permits, greatest(0, 1000 * extract(epoch FROM next_at - clock_timestamp()))::float8 AS wait_ms FROM due`
  return { permits: taken?.permits ?? 0, waitMs: taken?.wait_ms ?? 0 }
}

/** Gives back permits that no letter has used. */
export async function returnPermits(ctx: Context, between: number, permits: number): Promise<void> {
  if (permits === 0) return
  await ctx.db.$executeRaw`UPDATE sending_pace SET next_at = next_at - make_interval(secs => ${permits * between}::float8)`
}
