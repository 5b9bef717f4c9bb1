import MailComposer from 'nodemailer/lib/mail-composer'

export interface PlainMessage {
  from: string | { name: string; address: string; replyTo?: string | null }
  to: string
  /** BCP 47. */
  language: string
  subject: string
  text: string
  sentAt: Date
  messageId?: string
  attachments?: { filename: string; contentType: string; content: Uint8Array }[]
}

/** A mail in plain text, as bytes for the transport: to staff about their work, to somebody who is asked to confirm, or about her own fee. */
export function plainMessage({ from, attachments = [], language, sentAt, ...message }: PlainMessage): Promise<Buffer> {
  const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
  const replyTo = typeof from === 'string' ? null : from.replyTo
  return new MailComposer({
    ...message,
    from,
    ...(replyTo && { replyTo }),
    attachments: attachments.map(({ content, ...attachment }) => ({ ...attachment, content: Buffer.from(content) })),
    date: sentAt,
    headers,
    newline: 'windows',
  })
    .compile()
    .build()
}
