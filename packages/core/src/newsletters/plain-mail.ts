import type { SendOutcome } from './letter.ts'

/** A mail in plain text, over the same way out as the letters. */
export type SendPlainMail = (message: {
  from: { name: string; address: string; replyTo?: string | null }
  to: string
  language: string
  subject: string
  text: string
  /** The same however often it is sent: who gets it twice sees it once. */
  messageId?: string
  attachments?: { filename: string; contentType: string; content: Uint8Array }[]
}) => Promise<SendOutcome>
