import { randomUUID } from 'node:crypto'
import { type Notice, Prisma } from '@lykta/db'
import type { Context } from '../context.ts'

/** Longer than the mail server is waited for. After a worker died, its notice goes out again no sooner. */
export const noticeLeaseMs = 10 * 60_000

/**
 * Takes the next notice in hand, or undefined where none is to be sent now. What is for the post waits for a printer; see `printNotices`.
 * An outcome counts only under the lease.
 */
export async function claimNotice(ctx: Context, leaseMs: number): Promise<(Notice & { lease: string }) | undefined> {
  const lease = randomUUID()
  const now = ctx.clock.now()
  const [taken] = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE notice SET lease = ${lease}::uuid, lease_until = clock_timestamp() + make_interval(secs => ${leaseMs / 1000}),
      first_try_at = coalesce(first_try_at, ${now}), attempts = attempts + 1
    WHERE id = (SELECT id FROM notice WHERE ${isDue(now)} ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`
  if (!taken) return undefined
  const row = await ctx.db.notice.findFirst({ where: { id: taken.id, lease } })
  return row ? { ...row, lease } : undefined
}

export async function noticesDue(ctx: Context): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<{ due: boolean }[]>`SELECT EXISTS (SELECT FROM notice WHERE ${isDue(ctx.clock.now())}) AS due`
  return found?.due ?? false
}

const isDue = (now: Date): Prisma.Sql => Prisma.sql`
  (state IN ('pending', 'deferred') AND channel IS DISTINCT FROM 'post' AND lease IS NULL AND (next_try_at IS NULL OR next_try_at <= ${now}))`

/**
 * Takes back what a worker that died had in hand: nobody knows whether it left. Once it goes out again under the same Message-ID, unless the
 * series holds what is uncertain; the second time a person decides. So nobody gets more than two.
 */
export async function reclaimNotices(ctx: Context, uncertain: 'resend' | 'hold'): Promise<void> {
  const now = ctx.clock.now()
  await ctx.db.$executeRaw`
    UPDATE notice SET lease = NULL, lease_until = NULL, doubts = doubts + 1,
      state = CASE WHEN ${uncertain === 'hold'} OR doubts > 0 THEN 'uncertain' ELSE 'pending' END::delivery_state,
      settled_at = CASE WHEN ${uncertain === 'hold'} OR doubts > 0 THEN ${now}::timestamptz END
    WHERE state IN ('pending', 'deferred') AND lease_until < clock_timestamp()`
}
