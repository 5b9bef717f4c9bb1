import { type BounceCause, type SkipReason, skipReasons } from '@lykta/core/mailing'
import { type DeliveryState, type NewsletterState, type Rejection, returnReasons } from '@lykta/core/newsletters'
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

/** Why a letter came back with the post; undefined where the post had nothing to do with it. */
export function returnWords(t: Translate, status: string | null): string | undefined {
  const reason = returnReasons.find((known) => status === `post.${known}`)
  return reason && t(`post.returned.${reason}`)
}

/** No server has accepted what lies in a letter box. */
export function stateWords(t: Translate, state: DeliveryState, channel: 'email' | 'post'): string {
  const byPost = channel === 'post' && (state === 'pending' || state === 'accepted' || state === 'rejected')
  return byPost ? t(`post.state.${state}`) : t(`newsletters.delivery.${state}`)
}

/** What it means that a letter came back: the same to whoever reads it as a rejection at once. */
export const bounceMeaning: Record<BounceCause, Rejection | 'complaint'> = {
  unknown_user: 'address',
  unknown_host: 'address',
  moved: 'address',
  not_accepting: 'address',
  mailbox_full: 'full',
  disabled: 'closed',
  filtered: 'unknown',
  network: 'server',
  expired: 'server',
  server: 'server',
  too_big: 'size',
  authentication: 'policy',
  blocked: 'policy',
  content: 'policy',
  sender: 'policy',
  policy: 'policy',
  complaint: 'complaint',
  other: 'unknown',
}
