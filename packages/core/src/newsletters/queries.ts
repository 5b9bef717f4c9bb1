import type { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { Audience } from '../mailing/index.ts'
import { LetterContent } from './content.ts'
import { changedElsewhere, wrongState } from './errors.ts'
import type { Newsletter, NewsletterState, NewsletterSummary } from './schemas.ts'

const include = {
  contents: { orderBy: { language: 'asc' } },
  images: { select: { id: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.NewsletterInclude

export async function readNewsletter(ctx: Context, newsletterId: string): Promise<Newsletter> {
  const row = await ctx.db.newsletter.findUnique({
    where: { id: newsletterId },
    include,
    omit: { frozenAt: true, waitFailures: true },
  })
  if (!row) throw notFound('newsletter_not_found')
  const { contents, images, audience, ...rest } = row
  return {
    ...rest,
    audience: Audience.parse(audience),
    languages: contents.map(({ language }) => language),
    contents: contents.map(({ language, subject, preheader, blocks }) => ({
      language,
      ...LetterContent.parse({ subject, preheader, blocks }),
    })),
    imageIds: images.map(({ id }) => id),
  }
}

/** Holds the newsletter's row until the transaction ends, so that what was read stays true. */
export async function lockNewsletter(ctx: Context, newsletterId: string): Promise<void> {
  await ctx.db.$queryRaw`SELECT id FROM newsletter WHERE id = ${newsletterId}::uuid FOR UPDATE`
}

export const summarySelect = {
  id: true,
  seriesId: true,
  title: true,
  state: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  scheduledAt: true,
  startedAt: true,
  finishedAt: true,
  contents: { select: { language: true }, orderBy: { language: 'asc' } },
} satisfies Prisma.NewsletterSelect

export function toSummary({ contents, ...row }: Prisma.NewsletterGetPayload<{ select: typeof summarySelect }>): NewsletterSummary {
  return { ...row, languages: contents.map(({ language }) => language) }
}

/**
 * Moves a newsletter on by compare-and-set: of two who ask at once one wins, the other gets `newsletter_wrong_state`.
 * `action` names the wish for the message.
 */
export async function moveNewsletter(
  ctx: Context,
  newsletterId: string,
  action: string,
  from: NewsletterState[],
  data: Prisma.NewsletterUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await ctx.db.newsletter.updateMany({ where: { id: newsletterId, state: { in: from } }, data })
  if (count === 1) return
  const row = await ctx.db.newsletter.findUnique({ where: { id: newsletterId }, select: { state: true } })
  if (!row) throw notFound('newsletter_not_found')
  throw wrongState(action, row.state)
}

/**
 * Takes a newsletter for editing at `revision` and gives it the next one. What was submitted or approved becomes a draft
 * again: nobody's approval covers words they have not seen.
 */
export async function reviseNewsletter(
  ctx: Context,
  newsletterId: string,
  revision: number,
  data: Prisma.NewsletterUncheckedUpdateManyInput,
  by: string | null,
): Promise<void> {
  const { count } = await ctx.db.newsletter.updateMany({
    where: { id: newsletterId, revision, state: { in: ['draft', 'submitted', 'approved'] } },
    data: {
      ...data,
      state: 'draft',
      revision: revision + 1,
      updatedAt: ctx.clock.now(),
      updatedBy: by,
      submittedBy: null,
      submittedAt: null,
      approvedBy: null,
      approvedAt: null,
    },
  })
  if (count === 1) return
  const row = await ctx.db.newsletter.findUnique({ where: { id: newsletterId }, select: { state: true, revision: true } })
  if (!row) throw notFound('newsletter_not_found')
  if (row.revision !== revision) throw changedElsewhere(row.revision)
  throw wrongState('edit', row.state)
}
