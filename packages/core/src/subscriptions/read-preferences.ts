import type { Context } from '../context.ts'
import { type LetterHolder, readLetterToken, Token } from '../mailing/index.ts'
import { labelIn } from '../newsletters/series/label-in.ts'
import { readSettings } from '../settings/queries.ts'
import { anybodysChoices, choicesOf } from './choices.ts'

export interface Preferences {
  /** Of letters to her. */
  language: string
  /** `label` is null where what we call it would say who we are. */
  choices: { seriesId: string; label: string | null; on: boolean }[]
}

/**
 * What the holder of the link in a letter has chosen, and nothing else of her. Reading it changes nothing. A link that is
 * forged, foreign or of somebody erased shows what somebody who never chose would see. `language` is the reader's, where
 * she has picked one for the page.
 */
export async function readPreferences(
  ctx: Context,
  { token, language: reading }: { token: string; language?: string | undefined },
): Promise<Preferences> {
  const found = await holderOf(ctx, token)
  const choices = found ? await choicesOf(ctx, found) : await anybodysChoices(ctx)
  const { associationName, fallbackLanguages } = await readSettings(ctx)
  const language = found?.language ?? 'sv'
  return {
    language,
    choices: choices.map(({ series, on }) => {
      const label = labelIn(series, reading ?? language, fallbackLanguages)
      return { seriesId: series.id, label: names(label, associationName) ? null : label, on }
    }),
  }
}

/** Whoever the link was for, while she is in the register. */
export async function holderOf(
  ctx: Context,
  token: string,
): Promise<(LetterHolder & { language: string; emailHash: string | null }) | undefined> {
  const holder = await readLetterToken(ctx, 'preferences', Token.safeParse(token).data ?? '')
  const contact =
    holder &&
    (await ctx.db.contact.findUnique({
      where: { id: holder.contactId },
      select: { language: true, emailHash: true, erasedAt: true },
    }))
  if (!holder || !contact || contact.erasedAt) return undefined
  return { ...holder, language: contact.language, emailHash: contact.emailHash }
}

export const names = (label: string, associationName: string): boolean =>
  label.normalize('NFC').toLowerCase().includes(associationName.normalize('NFC').toLowerCase())
