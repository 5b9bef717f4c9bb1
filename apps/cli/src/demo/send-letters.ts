import type { Context } from '@lykta/core'
import {
  approveNewsletter,
  createNewsletter,
  type LetterComposer,
  type LetterContent,
  listSeries,
  newsletterStatus,
  postStatus,
  publishNewsletter,
  sendNow,
  setContent,
  submitNewsletter,
} from '@lykta/core/newsletters'
import { pressLetter, springLetter } from './letters.ts'

/** Writes, approves and starts the two spring letters, as two people; everybody may read them. */
export async function sendSpringLetters(office: Context, board: Context, composer: LetterComposer): Promise<string[]> {
  const series = await listSeries(office)
  const seriesId = (slug: string) => series.find((one) => one.slug === slug)?.id ?? ''
  return [
    await sendLetter(office, board, composer, { seriesId: seriesId('members-letter'), title: 'Vårbrev till medlemmarna' }, springLetter),
    await sendLetter(
      office,
      board,
      composer,
      { seriesId: seriesId('press-letter'), title: 'Vårbrev till medier och socialkontor' },
      pressLetter,
    ),
  ]
}

async function sendLetter(...[office, board, composer, letter, contents]: Parameters<typeof approvedLetter>): Promise<string> {
  const newsletterId = await approvedLetter(office, board, composer, letter, contents)
  await publishNewsletter(office, { newsletterId, isPublic: true })
  await sendNow(office, { newsletterId }, { composer })
  return newsletterId
}

/** A letter that one has written and the other approved. */
export async function approvedLetter(
  office: Context,
  board: Context,
  composer: LetterComposer,
  letter: { seriesId: string; title: string },
  contents: Record<string, LetterContent>,
): Promise<string> {
  const { id: newsletterId, ...created } = await createNewsletter(office, letter)
  let { revision } = created
  for (const [language, content] of Object.entries(contents))
    revision = (await setContent(office, { newsletterId, revision, language, content })).revision
  await submitNewsletter(office, { newsletterId }, { composer })
  await approveNewsletter(board, { newsletterId, revision })
  return newsletterId
}

/**
 * Waits until nothing is left that goes by e-mail now, and sums what came of it. What the server put off is not waited for, nor
 * what a person has to post.
 */
export async function untilSent(ctx: Context, newsletterIds: string[]): Promise<{ accepted: number; meant: number; toPost: number }> {
  for (;;) {
    const all = await Promise.all(newsletterIds.map((newsletterId) => howFar(ctx, newsletterId)))
    if (all.every(({ done }) => done)) {
      const sum = (value: (status: (typeof all)[number]) => number) => all.reduce((total, status) => total + value(status), 0)
      return { accepted: sum(({ accepted }) => accepted), meant: sum(({ meant }) => meant), toPost: sum(({ toPost }) => toPost) }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function howFar(ctx: Context, newsletterId: string) {
  const { state, audience, counts } = await newsletterStatus(ctx, { newsletterId })
  const { waiting: toPost } = await postStatus(ctx, { newsletterId })
  return {
    done: state === 'sent' || (audience > 0 && counts.pending + counts.sending === toPost),
    accepted: counts.accepted,
    meant: audience - counts.skipped - toPost,
    toPost,
  }
}
