import { z } from 'zod'
import { EmailAddress, parsePhone } from '../../contacts/index.ts'
import { Audience } from '../../mailing/index.ts'

export const Labels = z
  .record(z.string().max(35), z.string().min(1).max(200))
  .refine((labels) => Object.keys(labels).length > 0, { error: 'required' })

const DueDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'invalid_due_day' })

const Phone = z
  .string()
  .max(50)
  .transform((text, check) => {
    const phone = parsePhone(text)
    if (phone) return phone
    check.addIssue({ code: 'custom', message: 'phone_invalid' })
    return z.NEVER
  })

/** Whom a newsroom calls about a press letter; answers go to her address. The phone is kept as E.164. */
export const Spokesperson = z.strictObject({ name: z.string().trim().min(1).max(100), phone: Phone, email: EmailAddress })
export type Spokesperson = z.output<typeof Spokesperson>

const fields = {
  labels: Labels,
  template: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  legalBasis: z.enum(['notice', 'opt_out', 'opt_in']),
  /** To newsrooms and authorities only, with a spokesperson, and perhaps an embargo. */
  press: z.boolean(),
  spokesperson: Spokesperson.nullable(),
  audience: Audience,
  dueDays: z.array(DueDay).max(24),
  senderName: z.string().trim().min(1).max(100),
  discreetName: z.string().trim().min(1).max(100),
  senderAddress: EmailAddress,
  /** The sender's address in the discreet form, of a domain that names nobody; without it nobody gets the discreet form. */
  discreetAddress: EmailAddress.nullable(),
  replyTo: EmailAddress.nullable(),
  uncertain: z.enum(['resend', 'hold']),
  lateAfterHours: z.number().int().min(1).max(720),
}

export const CreateSeries = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  ...fields,
  press: fields.press.default(false),
  spokesperson: fields.spokesperson.default(null),
  dueDays: fields.dueDays.default([]),
  discreetAddress: fields.discreetAddress.default(null),
  replyTo: fields.replyTo.default(null),
  uncertain: fields.uncertain.default('resend'),
  lateAfterHours: fields.lateAfterHours.default(24),
})

export const UpdateSeries = z.strictObject({ seriesId: z.uuid(), ...z.strictObject(fields).partial().shape })

/** A kind of letter that comes again. `labels` by language; `dueDays` as `MM-DD`. */
export interface Series extends z.output<typeof CreateSeries> {
  id: string
  listId: string
}
