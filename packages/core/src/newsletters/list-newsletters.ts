import { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { summarySelect, toSummary } from './queries.ts'
import { type NewsletterSummary, newsletterStates } from './schemas.ts'

export const ListNewsletters = z.object({
  seriesId: z.uuid().optional(),
  state: z.enum(newsletterStates).optional(),
  /** The id of the last newsletter of the page before. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** Newsletters, newest first (ids grow with time: UUID version 7, RFC 9562). */
export async function listNewsletters(
  ctx: Context,
  input: z.input<typeof ListNewsletters>,
): Promise<{ newsletters: NewsletterSummary[]; next: string | null }> {
  requirePermission(ctx, 'newsletters:read')
  const { seriesId, state, after, limit } = parse(ListNewsletters, input)
  const rows = await ctx.db.newsletter.findMany({
    where: { ...(seriesId && { seriesId }), ...(state && { state }), ...(after && { id: { lt: after } }) },
    select: summarySelect,
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const newsletters = rows.slice(0, limit).map(toSummary)
  return { newsletters, next: rows.length > limit ? (newsletters.at(-1)?.id ?? null) : null }
}
