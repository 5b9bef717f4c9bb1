import { SMTPServer } from 'smtp-server'

export interface SmtpRecorder {
  url: string
  /** Recipients of accepted messages, in order, and the Message-ID of each. */
  accepted: { to: string; messageId: string; raw: string }[]
  close(): Promise<void>
}

/** A real SMTP server that keeps what it accepts. `before` may make the sender wait: it has so far accepted `accepted` letters. */
export async function smtpRecorder(before?: (accepted: number) => Promise<void> | undefined): Promise<SmtpRecorder> {
  const accepted: SmtpRecorder['accepted'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        await before?.(accepted.length)
        const raw = Buffer.concat(chunks).toString()
        const messageId = /^Message-ID: (.*)\r$/im.exec(raw)?.[1] ?? ''
        for (const { address } of session.envelope.rcptTo) accepted.push({ to: address, messageId, raw })
        done()
      })
    },
  })
  // a client that is killed resets its connections
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    accepted,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
