import { z } from 'zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { readSettings } from '../../settings/queries.ts'
import type { LetterComposer } from '../letter.ts'
import { exampleRecipient, letterIn } from '../letter-in.ts'
import { readNewsletter } from '../queries.ts'
import { nobodysValues, publicLetters, readingLanguage } from './to-everyone.ts'

export const ArchivedLetter = z.object({ newsletterId: z.uuid(), language: z.string().max(35).default('sv') })

export interface PublicLetter {
  newsletterId: string
  /** The one asked for, or one that the letter has instead. */
  language: string
  languages: string[]
  subject: string
  /** A whole document, images inside it. Nobody's: every merge field says its fallback, and no link of hers is in it. */
  html: string
  text: string
  sentAt: Date
}

/**
 * A letter that everybody may read, as it is for nobody in particular. Anybody may ask. One that is not public, not sent yet or
 * not there at all is `letter_not_public` alike.
 */
export async function archivedLetter(
  ctx: Context,
  input: z.input<typeof ArchivedLetter>,
  { composer }: { composer: LetterComposer },
): Promise<PublicLetter> {
  const asked = ArchivedLetter.safeParse(input).data
  if (!asked) throw notFound('letter_not_public')
  const row = await ctx.db.newsletter.findFirst({ where: { id: asked.newsletterId, ...publicLetters }, select: { startedAt: true } })
  if (!row?.startedAt) throw notFound('letter_not_public')
  const newsletter = await readNewsletter(ctx, asked.newsletterId)
  const { associationName, fallbackLanguages } = await readSettings(ctx)
  const language = readingLanguage(newsletter.languages, asked.language, fallbackLanguages)
  if (language === undefined) throw notFound('letter_not_public')
  const letter = { ...(await letterIn(ctx, newsletter, language, 'full')), canUnsubscribe: false, toEveryone: true }
  const { subject, html, text } = await composer.render(letter, { ...exampleRecipient, merge: nobodysValues(associationName) })
  return { newsletterId: newsletter.id, language, languages: newsletter.languages, subject, html, text, sentAt: row.startedAt }
}
