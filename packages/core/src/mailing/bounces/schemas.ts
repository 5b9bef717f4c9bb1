import { z } from 'zod'

/** What a mail that came back says: the address is wrong, wait and see, mend our own house, take her off. */
export const bounceVerdicts = ['hard', 'soft', 'ours', 'complaint'] as const
export type BounceVerdict = (typeof bounceVerdicts)[number]

/** Why it came back, in the words that the report after sending explains. */
export const bounceCauses = [
  'unknown_user',
  'unknown_host',
  'moved',
  'not_accepting',
  'mailbox_full',
  'disabled',
  'filtered',
  'network',
  'expired',
  'server',
  'too_big',
  'authentication',
  'blocked',
  'content',
  'sender',
  'policy',
  'complaint',
  'other',
] as const
export type BounceCause = (typeof bounceCauses)[number]

export const RecordBounce = z.strictObject({
  /** Recognises the mail when it is read again: SHA-256, hex. */
  mailKey: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: z.enum(bounceVerdicts),
  cause: z.enum(bounceCauses),
  /** Enhanced status code (RFC 3463). */
  status: z
    .string()
    .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
    .nullable(),
  /** Every address in the mail that may be the envelope sender of one of our letters. */
  returnPaths: z.array(z.string().max(320)).max(50),
  /** The tokens of unsubscribe links in the letter that came back: they prove a complaint, and nothing else. */
  unsubscribeTokens: z.array(z.string().max(500)).max(10).default([]),
})

export const liftReasons = ['confirmed', 'mended', 'mistake'] as const

export const LiftSuspension = z.strictObject({
  contactId: z.uuid(),
  /** The owner says that it works, the mailbox was mended, or the suspension was a mistake. */
  reason: z.enum(liftReasons, { error: 'required' }),
})
export const ListSuppressions = z.strictObject({ contactId: z.uuid() })
