import { DomainError } from '../errors.ts'
import type { NewsletterState } from './schemas.ts'

/** The newsletter is not where this can be done: `action` names what was asked, `state` where it is. */
export const wrongState = (action: string, state: NewsletterState) =>
  new DomainError('conflict', 'newsletter_wrong_state', { params: { action, state } })

export const changedElsewhere = (revision: number) => new DomainError('conflict', 'newsletter_changed_elsewhere', { params: { revision } })

export const letterUnderEmbargo = () => new DomainError('unprocessable', 'letter_under_embargo')
