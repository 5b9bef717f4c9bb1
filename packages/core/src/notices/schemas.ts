import { z } from 'zod'
import { noticeKinds, noticeStates } from './notice.ts'

export const ListNotices = z.strictObject({
  kind: z.enum(noticeKinds).optional(),
  state: z.enum(noticeStates).optional(),
  claimId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const SettleNotices = z.strictObject({
  /** All that are uncertain, if nothing is said. */
  noticeIds: z.array(z.uuid()).min(1).max(1000).optional(),
  /** `sent`: it arrived. `resend`: it did not, or nobody knows and twice is better than never. */
  as: z.enum(['sent', 'resend']),
})

export const PrintNotices = z.strictObject({
  /** `letters`, for envelopes with a window, or `envelopes`: the sheet for what the Tax Agency forwards. */
  part: z.enum(['letters', 'envelopes']).default('letters'),
  /** What the sheet is written in; each letter is in its reader's own language. */
  language: z.enum(['sv', 'en']).default('sv'),
})
