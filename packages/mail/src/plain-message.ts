import MailComposer from 'nodemailer/lib/mail-composer'

export interface PlainMessage {
  from: string
  to: string
  /** BCP 47. */
  language: string
  subject: string
  text: string
  sentAt: Date
}

/** A short mail in plain text, as bytes for the transport: for the association's own people, about their work. */
export function plainMessage({ from, to, language, subject, text, sentAt }: PlainMessage): Promise<Buffer> {
  const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
  return new MailComposer({ from, to, subject, text, date: sentAt, headers, newline: 'windows' }).compile().build()
}
