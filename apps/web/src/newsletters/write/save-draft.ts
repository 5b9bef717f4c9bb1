import { createHash } from 'node:crypto'
import { type Context, DomainError } from '@lykta/core'
import { getNewsletter, type LetterContent, type Newsletter, setContent } from '@lykta/core/newsletters'
import { contentOf, type Draft } from './draft.ts'

export interface DraftToSave {
  newsletterId: string
  language: string
  draft: Draft
  /** The revision the draft began from. */
  revision: number
  /** Fingerprint of the text the draft began from. */
  base: string
}

/**
 * Saves a draft. A revision is of the whole letter: when somebody has meanwhile changed something else of it, such as
 * another language, this text is saved all the same, for nothing is overwritten. Throws `newsletter_changed_elsewhere`
 * when this very text is no longer what the draft began from, and `newsletter_wrong_state` for a letter that somebody
 * may already have read and approved: writing on would take the approval away without a word.
 */
export async function saveDraft(ctx: Context, { newsletterId, language, draft, revision, base }: DraftToSave): Promise<Newsletter> {
  const saved = await getNewsletter(ctx, { newsletterId })
  if (saved.state !== 'draft')
    throw new DomainError('conflict', 'newsletter_wrong_state', { params: { action: 'edit', state: saved.state } })
  const untouched = saved.revision === revision || fingerprint(contentIn(saved, language)) === base
  // what cannot be parsed is for the verb to refuse, with the place of every fault
  const content = contentOf(draft) as LetterContent
  return setContent(ctx, { newsletterId, language, revision: untouched ? saved.revision : revision, content })
}

export function contentIn(newsletter: Newsletter, language: string): LetterContent | undefined {
  const content = newsletter.contents.find((one) => one.language === language)
  return content && { subject: content.subject, preheader: content.preheader, blocks: content.blocks }
}

/** Tells one text from another; of a text that is not written yet it is empty. */
export const fingerprint = (content: LetterContent | undefined): string =>
  content ? createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22) : ''
