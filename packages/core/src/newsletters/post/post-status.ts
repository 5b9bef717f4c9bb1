import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { viaTaxAgency } from '../../mailing/index.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { readNewsletter } from '../queries.ts'
import { NewsletterId } from '../schemas.ts'
import { waitingForPost } from './batch.ts'

/** How it goes with what a letter sends by post: numbers only. */
export interface PostStatus {
  /** Not posted yet, printed or not. */
  waiting: number
  /** Of those: printed, and in hand until they are marked as posted. */
  printed: number
  /** Of those waiting: forwarded by the Tax Agency, on whose envelope we write no address. */
  viaTaxAgency: number
  /** Of those waiting: nothing on the envelope may show who it comes from. */
  plainEnvelopes: number
  byLanguage: { language: string; count: number }[]
  posted: number
  returned: number
  /** Nothing but the post is left of the letter. */
  onlyPostLeft: boolean
}

export async function postStatus(ctx: Context, input: z.input<typeof NewsletterId>): Promise<PostStatus> {
  requirePermission(ctx, 'newsletters:read')
  const { newsletterId } = parse(NewsletterId, input)
  const { state } = await readNewsletter(ctx, newsletterId)
  const [sums] = await ctx.db.$queryRaw<Omit<PostStatus, 'byLanguage' | 'onlyPostLeft'>[]>`
    SELECT ${count(Prisma.sql`${waitingForPost(newsletterId)}`)} AS waiting,
      ${count(Prisma.sql`${waitingForPost(newsletterId)} AND d.printed_at IS NOT NULL`)} AS printed,
      ${count(Prisma.sql`${waitingForPost(newsletterId)} AND ${viaTaxAgency}`)} AS "viaTaxAgency",
      ${count(Prisma.sql`${waitingForPost(newsletterId)} AND c.kind = 'person' AND (s.plain_envelope OR s.sender <> 'full')`)} AS "plainEnvelopes",
      ${count(Prisma.sql`d.state = 'accepted'`)} AS posted, ${count(Prisma.sql`d.state = 'rejected'`)} AS returned
    FROM delivery d LEFT JOIN contact c ON c.id = d.contact_id LEFT JOIN safe_contact s ON s.contact_id = d.contact_id
    WHERE d.newsletter_id = ${newsletterId}::uuid AND d.channel = 'post'`
  const byLanguage = await ctx.db.$queryRaw<PostStatus['byLanguage']>`
    SELECT d.language, count(*)::int AS count FROM delivery d WHERE ${waitingForPost(newsletterId)} GROUP BY 1 ORDER BY 2 DESC, 1`
  const moving = await ctx.db.delivery.count({
    where: { newsletterId, channel: 'email', state: { notIn: ['accepted', 'rejected', 'uncertain', 'skipped'] } },
  })
  const found = sums ?? { waiting: 0, printed: 0, viaTaxAgency: 0, plainEnvelopes: 0, posted: 0, returned: 0 }
  return { ...found, byLanguage, onlyPostLeft: state === 'sending' && found.waiting > 0 && moving === 0 }
}

const count = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`count(*) FILTER (WHERE ${condition})::int`
