import MailComposer from 'nodemailer/lib/mail-composer'

export interface PlainMessage {
  from: string | { name: string; address: string }
  to: string
  /** BCP 47. */
  language: string
  subject: string
  text: string
  sentAt: Date
}

/** A short mail in plain text, as bytes for the transport: to staff about their work, or to somebody who is asked to confirm. */
export function plainMessage({ from, to, language, subject, text, sentAt }: PlainMessage): Promise<Buffer> {
  const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
  return new MailComposer({ from, to, subject, text, date: sentAt, headers, newline: 'windows' }).compile().build()
}
