import type { Context } from '../context.ts'
import type { BounceCause, BounceVerdict } from '../mailing/index.ts'

export type BounceCounts = Record<BounceVerdict, number>

export interface Bounced {
  verdict: BounceVerdict
  cause: BounceCause
  count: number
}

/**
 * How many of a newsletter's letters came back, and why. A letter that came back more than once counts as the gravest it was; a
 * complaint counts beside that.
 */
export async function bounceCounts(ctx: Context, newsletterId: string): Promise<{ bounces: BounceCounts; bounced: Bounced[] }> {
  const bounced = await ctx.db.$queryRaw<Bounced[]>`
    SELECT verdict::text AS verdict, cause, count(*)::int AS count
    FROM (
      SELECT DISTINCT ON (b.delivery_id, b.verdict = 'complaint') b.verdict, b.cause
      FROM bounce b JOIN delivery d ON d.id = b.delivery_id
      WHERE d.newsletter_id = ${newsletterId}::uuid
      ORDER BY b.delivery_id, b.verdict = 'complaint', b.verdict, b.id
    ) gravest
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`
  const counts: BounceCounts = { hard: 0, soft: 0, ours: 0, complaint: 0 }
  for (const { verdict, count } of bounced) counts[verdict] += count
  return { bounces: counts, bounced }
}
