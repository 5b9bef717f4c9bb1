import { SMTPServer } from 'smtp-server'

export interface SmtpRecorder {
  url: string
  /** Recipients of accepted messages, in order, and the Message-ID of each. */
  accepted: { to: string; messageId: string; raw: string }[]
  close(): Promise<void>
}

/** A real SMTP server that keeps what it accepts. It waits for `before` until it accepts the letter that came as number `nth`, from 1. */
export async function smtpRecorder(
  before?: (nth: number) => Promise<void> | undefined,
  { port = 0, refusesSender = () => false }: { port?: number; refusesSender?: () => boolean } = {},
): Promise<SmtpRecorder> {
  const accepted: SmtpRecorder['accepted'] = []
  let come = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // whoever is still connected when the test is over is not waited for
    closeTimeout: 100,
    onMailFrom: (_address, _session, done) =>
      done(refusesSender() ? Object.assign(new Error('5.7.1 not your sender'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        come += 1
        await before?.(come)
        const raw = Buffer.concat(chunks).toString()
        const messageId = /^Message-ID: (.*)\r$/im.exec(raw)?.[1] ?? ''
        for (const { address } of session.envelope.rcptTo) accepted.push({ to: address, messageId, raw })
        done()
      })
    },
  })
  // a client that is killed resets its connections
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    accepted,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
