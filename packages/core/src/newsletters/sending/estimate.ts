import type { Context } from '../../context.ts'
import { readSettings } from '../../settings/queries.ts'
import { secondsBetween } from './pace.ts'

/** How long so many letters take within the limit, which this newsletter shares evenly with the others; null without a limit. */
export async function secondsToSend(ctx: Context, newsletterId: string, letters: number): Promise<number | null> {
  const between = secondsBetween(await readSettings(ctx))
  if (between === null) return null
  const others = await ctx.db.newsletter.count({ where: { state: 'sending', id: { not: newsletterId } } })
  return Math.ceil(letters * between * (others + 1))
}

/** When a newsletter will have sent what waits now: by the limit, or without one by the pace of the last minute; null if that tells nothing. */
export async function endOf(ctx: Context, newsletterId: string, { waiting, waitUntil }: { waiting: number; waitUntil: Date | null }) {
  const seconds = (await secondsToSend(ctx, newsletterId, waiting)) ?? (await atPresentPace(ctx, newsletterId, waiting))
  if (seconds === null) return null
  const start = Math.max(ctx.clock.now().getTime(), waitUntil?.getTime() ?? 0)
  return new Date(start + seconds * 1000)
}

async function atPresentPace(ctx: Context, newsletterId: string, waiting: number): Promise<number | null> {
  const minuteAgo = new Date(ctx.clock.now().getTime() - 60_000)
  const { startedAt } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId }, select: { startedAt: true } })
  const since = startedAt && startedAt > minuteAgo ? startedAt : minuteAgo
  const settled = await ctx.db.delivery.count({ where: { newsletterId, state: { not: 'skipped' }, settledAt: { gt: since } } })
  return settled === 0 ? null : (waiting * (ctx.clock.now().getTime() - since.getTime())) / 1000 / settled
}
