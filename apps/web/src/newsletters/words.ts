import { type SkipReason, skipReasons } from '@lykta/core/mailing'
import type { DeliveryState, NewsletterState } from '@lykta/core/newsletters'
import type { Translate } from '@lykta/i18n'
import type { Feeling } from '../ui/index.ts'

export const stateTone: Record<NewsletterState, Feeling> = {
  draft: 'neutral',
  submitted: 'warning',
  approved: 'info',
  scheduled: 'info',
  held: 'danger',
  sending: 'info',
  paused: 'warning',
  sent: 'success',
  cancelled: 'neutral',
}

export const deliveryTone: Record<DeliveryState, Feeling> = {
  pending: 'neutral',
  sending: 'info',
  deferred: 'warning',
  accepted: 'success',
  rejected: 'danger',
  uncertain: 'danger',
  skipped: 'neutral',
}

const isSkipReason = (reason: string): reason is SkipReason => skipReasons.some((known) => known === reason)

/** Why somebody is left out, and what can be done about it. */
export const skipWords = (t: Translate, reason: string): { reason: string; mend: string } =>
  isSkipReason(reason) ? { reason: t(`newsletters.skip.${reason}`), mend: t(`newsletters.skip.${reason}.mend`) } : { reason, mend: '' }
