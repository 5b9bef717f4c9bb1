import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type SmtpInput, smtpInput } from './smtp-input.ts'

/**
 * Where in a conversation a server may misbehave: at the greeting, at a command, with a part of the message (`middle`), with
 * all of it and before it is taken (`end`), or when it is taken and the client has not heard so (`answer`).
 */
export const smtpSteps = ['connect', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'middle', 'end', 'answer'] as const
export type SmtpStep = (typeof smtpSteps)[number]

/**
 * Another answer than the usual one, which also ends the connection where it is 421 (`middle` and `answer` have none); or a
 * connection that is cut, or silent for good.
 */
export type Misbehaviour = `${number} ${string}` | 'drop' | 'hang'

export interface Conversation {
  /** Of all connections, from 1. */
  connection: number
  /** Messages taken over this connection. */
  taken: number
  /** The recipient, once there is one. */
  to: string
}

export interface AcceptedMail {
  to: string
  messageId: string
  raw: string
  /** By this process's clock, in milliseconds. */
  at: number
}

export interface SmtpRecorder {
  url: string
  /** Every message that was taken, in order, whether or not the client could hear so. */
  accepted: AcceptedMail[]
  /** Cuts the connections that were left silent. */
  cutSilent(): void
  /** Cuts every connection and refuses new ones. */
  close(): Promise<void>
}

/** What a server does at a step instead of the usual. */
export type Misbehaves = (step: SmtpStep, conversation: Conversation) => Misbehaviour | undefined

/** A real SMTP server that keeps what it accepts. It waits for `before` until it accepts the letter that came as number `nth`, from 1. */
export async function smtpRecorder(
  before?: (nth: number) => Promise<void> | undefined,
  { misbehaves = () => undefined }: { misbehaves?: Misbehaves | undefined } = {},
): Promise<SmtpRecorder> {
  const accepted: AcceptedMail[] = []
  const sockets = new Set<Socket>()
  const silent = new Set<Socket>()
  const fallSilent = (socket: Socket) => {
    silent.add(socket)
    return once(socket, 'close')
  }
  let come = 0
  let connections = 0
  const take = async (to: string, raw: string) => {
    come += 1
    await before?.(come)
    const messageId = /^Message-ID: (.*)\r$/im.exec(raw)?.[1] ?? ''
    return () => accepted.push({ to, messageId, raw, at: Date.now() })
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    // a client that is killed resets its connections
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    connections += 1
    void converse(socket, { connection: connections, taken: 0, to: '' }, misbehaves, take, fallSilent)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this form.
  const address = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    accepted,
    cutSilent() {
      for (const socket of silent) socket.destroy()
    },
    async close() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Waits for the server's leave to take the message; what it gives keeps it. */
type Take = (to: string, raw: string) => Promise<() => unknown>

/** One connection, until either side ends it. Commands may come several at once (RFC 2920). */
async function converse(
  socket: Socket,
  conversation: Conversation,
  misbehaves: Misbehaves,
  take: Take,
  fallSilent: (socket: Socket) => Promise<unknown>,
): Promise<void> {
  const input = smtpInput(socket)
  /** Says the usual, or does what was asked for instead; true where all went as usual. */
  const answer = async (step: SmtpStep, usual?: string): Promise<boolean> => {
    const instead = misbehaves(step, conversation)
    if (instead === 'drop') socket.destroy()
    else if (instead === 'hang') await fallSilent(socket)
    else if (instead?.startsWith('421')) socket.end(`${instead}\r\n`)
    else if (instead ?? usual) socket.write(`${instead ?? usual}\r\n`)
    return instead === undefined
  }
  if (!(await answer('connect', '220 lykta.test ESMTP'))) return
  let sender = false
  for (let line = await input.line(); line !== undefined; line = await input.line()) {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO')
      await answer('EHLO', '250-lykta.test\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES')
    else if (verb === 'MAIL') {
      conversation.to = ''
      sender = await answer('MAIL', '250 2.1.0 ok')
    } else if (verb === 'RCPT' && sender) {
      conversation.to = addressIn(line)
      if (!(await answer('RCPT', '250 2.1.5 ok'))) conversation.to = ''
    } else if (verb === 'DATA' && conversation.to !== '') {
      await receive(input, conversation, answer, take)
      conversation.to = ''
    } else if (verb === 'RSET' || verb === 'NOOP') {
      if (verb === 'RSET') conversation.to = ''
      socket.write('250 2.0.0 ok\r\n')
    } else if (verb === 'QUIT') socket.end('221 2.0.0 bye\r\n')
    else socket.write('503 5.5.1 not now\r\n')
  }
}

async function receive(
  input: SmtpInput,
  conversation: Conversation,
  answer: (step: SmtpStep, usual?: string) => Promise<boolean>,
  take: Take,
): Promise<void> {
  if (!(await answer('DATA', '354 go on'))) return
  await input.some()
  if (!(await answer('middle'))) return
  const raw = await input.message()
  if (raw === undefined) return
  const keep = await take(conversation.to, raw)
  if (!(await answer('end'))) return
  keep()
  conversation.taken += 1
  await answer('answer', '250 2.0.0 ok, taken')
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''
