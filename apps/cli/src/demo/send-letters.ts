import type { Context } from '@lykta/core'
import {
  approveNewsletter,
  createNewsletter,
  type LetterComposer,
  type LetterContent,
  listSeries,
  newsletterStatus,
  sendNow,
  setContent,
  submitNewsletter,
} from '@lykta/core/newsletters'
import { pressLetter, springLetter } from './letters.ts'

/** Writes, approves and starts the two spring letters, as two people. */
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

/** Waits until nothing is left to send now, and sums what came of it. What the server put off is not waited for. */
export async function untilSent(ctx: Context, newsletterIds: string[]): Promise<{ accepted: number; meant: number }> {
  for (;;) {
    const all = await Promise.all(newsletterIds.map((newsletterId) => newsletterStatus(ctx, { newsletterId })))
    if (all.every(({ state, audience, counts }) => state === 'sent' || (audience > 0 && counts.pending + counts.sending === 0))) {
      const sum = (value: (status: (typeof all)[number]) => number) => all.reduce((total, status) => total + value(status), 0)
      return { accepted: sum(({ counts }) => counts.accepted), meant: sum(({ audience, counts }) => audience - counts.skipped) }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
