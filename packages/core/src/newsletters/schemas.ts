import { z } from 'zod'
import { Audience } from '../mailing/index.ts'
import { LetterContent } from './content.ts'

export const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'invalid_language' })

/** Time where the association is, `YYYY-MM-DDTHH:MM`. */
export const WallClockTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid_time' })

const title = z.string().trim().min(1).max(200)
export const TemplateName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)

export const NewsletterId = z.object({ newsletterId: z.uuid() })

export const CreateNewsletter = z.strictObject({
  seriesId: z.uuid(),
  title,
  /** The series' own, unless another is named. */
  template: TemplateName.optional(),
})

export const UpdateNewsletter = z.strictObject({
  newsletterId: z.uuid(),
  /** The revision the change was made on; another since then is `newsletter_changed_elsewhere`. */
  revision: z.number().int().positive(),
  title: title.optional(),
  template: TemplateName.optional(),
  audience: Audience.optional(),
  uncertain: z.enum(['resend', 'hold']).optional(),
  /** Until when nothing of it may be published: wall-clock time where the association is, `YYYY-MM-DDTHH:MM`. Press letters only. */
  embargoUntil: WallClockTime.nullable().optional(),
  /** Leaves out whoever would get the discreet form, with the reason `not_discreet`. */
  leaveOutDiscreet: z.boolean().optional(),
})

export const SetContent = z.strictObject({
  newsletterId: z.uuid(),
  revision: z.number().int().positive(),
  language: LanguageCode,
  /** Null takes the language away. */
  content: LetterContent.nullable(),
})

export const newsletterStates = ['draft', 'submitted', 'approved', 'scheduled', 'held', 'sending', 'paused', 'sent', 'cancelled'] as const
export type NewsletterState = (typeof newsletterStates)[number]

export interface NewsletterSummary {
  id: string
  seriesId: string
  title: string
  state: NewsletterState
  revision: number
  languages: string[]
  createdAt: Date
  updatedAt: Date
  scheduledAt: Date | null
  startedAt: Date | null
  finishedAt: Date | null
}

export interface Newsletter extends NewsletterSummary {
  template: string
  audience: Audience
  uncertain: 'resend' | 'hold'
  embargoAt: Date | null
  leaveOutDiscreet: boolean
  /** Stands on the archive page once it is sent. */
  isPublic: boolean
  createdBy: string | null
  updatedBy: string | null
  submittedBy: string | null
  submittedAt: Date | null
  approvedBy: string | null
  approvedAt: Date | null
  /** Why nothing goes out although it is sending, as an error code, and when it is tried again. */
  waitReason: string | null
  waitUntil: Date | null
  contents: ({ language: string } & LetterContent)[]
  imageIds: string[]
}
