import type { Notice as Row } from '@lykta/db'
import type { LetterForm } from '../newsletters/letter.ts'

export const noticeKinds = ['fee_claim', 'fee_reminder', 'receipt', 'welcome'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const noticeStates = ['pending', 'deferred', 'accepted', 'rejected', 'uncertain', 'skipped'] as const
type NoticeState = (typeof noticeStates)[number]

/** One mail or letter that the association owes one contact, and what came of it. */
export interface Notice {
  id: string
  kind: NoticeKind
  contactId: string | null
  claimId: string | null
  /** Null until it is known how she can be reached. */
  channel: 'email' | 'post' | null
  form: LetterForm | null
  language: string | null
  state: NoticeState
  /** Why it was skipped, or why it waits. */
  reason: string | null
  attempts: number
  nextTryAt: Date | null
  replyCode: number | null
  status: string | null
  createdAt: Date
  settledAt: Date | null
  printedAt: Date | null
}

export function toNotice({ subject: _s, doubts: _d, lease: _l, leaseUntil: _u, firstTryAt: _f, createdBy: _c, ...notice }: Row): Notice {
  return notice
}
