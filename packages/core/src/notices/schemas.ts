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

export const SettleNotice = z.strictObject({
  noticeId: z.uuid(),
  /** `sent`: it arrived. `resend`: it did not, or nobody knows and twice is better than never. */
  as: z.enum(['sent', 'resend']),
})
