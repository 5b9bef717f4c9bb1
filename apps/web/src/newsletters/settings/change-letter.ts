import { createHash } from 'node:crypto'
import { type Context, DomainError } from '@lykta/core'
import { getNewsletter, type Newsletter, updateNewsletter } from '@lykta/core/newsletters'

type Changes = Omit<Parameters<typeof updateNewsletter>[1], 'newsletterId' | 'revision'>

/**
 * Changes what a draft is besides its words. Its words may have changed meanwhile, for they are saved while somebody writes;
 * throws `newsletter_changed_elsewhere` when something of the rest has, and `newsletter_wrong_state` past the draft.
 */
export async function changeLetter(ctx: Context, newsletterId: string, base: string, changes: Changes): Promise<Newsletter> {
  const saved = await getNewsletter(ctx, { newsletterId })
  if (saved.state !== 'draft')
    throw new DomainError('conflict', 'newsletter_wrong_state', { params: { action: 'edit', state: saved.state } })
  if (frameOf(saved) !== base) throw new DomainError('conflict', 'newsletter_changed_elsewhere', { params: { revision: saved.revision } })
  return updateNewsletter(ctx, { newsletterId, revision: saved.revision, ...changes })
}

/** Tells one state of a letter from another, its words apart. */
export const frameOf = ({ title, template, audience, uncertain }: Newsletter): string =>
  createHash('sha256')
    .update(JSON.stringify([title, template, audience, uncertain]))
    .digest('base64url')
    .slice(0, 22)
