import type { ConnectionOptions } from 'node:tls'
import type { OutgoingMessage as Message, SendOutcome } from '@lykta/core/newsletters'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { createLetterDialogue, type LetterDialogue } from './letter-dialogue.ts'
import { outcomeOf, responseText, type SmtpFailure } from './smtp-outcome.ts'
import type { SmtpServer } from './smtp-server.ts'

export interface SessionOptions extends SmtpServer {
  ehloName: string | undefined
  tls: ConnectionOptions
  timeouts: { connect: number; greeting: number; socket: number }
}

/** A connection that is greeted, encrypted and logged in. */
export interface Session {
  isOpen(): boolean
  /** `lost`: the connection ended, or the server ended it with 421, before the message's last byte had gone out. */
  send(message: Message): Promise<{ outcome: SendOutcome; lost: boolean }>
  close(): void
}

/** Rejects with what nodemailer tells of the failure. `signal` ends what is under way. */
export async function openSession(options: SessionOptions, signal: AbortSignal): Promise<Session> {
  const connection = new SMTPConnection(connectionOptions(options))
  // every failure reaches us through `call`; without a listener an idle connection's end would end the process
  connection.on('error', () => undefined)
  const call = (run: (done: (failure?: SmtpFailure | null) => void) => void) => callOn(connection, signal, run)
  let greeting: string | false = false
  try {
    await call((done) => connection.connect(done))
    greeting = connection.lastServerResponse
    const { auth } = options
    if (auth) await call((done) => connection.login({ credentials: auth }, done))
  } catch (failure) {
    connection.close()
    throw failure
  }
  const dialogue = takeOver(connection, { signal, pipelining: /^250[ -]PIPELINING\b/im.test(greeting || '') })
  return {
    isOpen: () => !connection.destroyed,
    close: () => quit(connection),
    async send(message) {
      const { to } = message
      try {
        return { outcome: { kind: 'accepted', response: responseText(await dialogue.send(message), to) }, lost: false }
      } catch (failure) {
        const endWritten = dialogue.endWritten()
        // it rejects with nothing else
        const outcome = outcomeOf(failure as SmtpFailure, { to, endWritten })
        if (outcome.kind === 'unavailable' || outcome.kind === 'uncertain') connection.close()
        return { outcome, lost: outcome.kind === 'unavailable' && outcome.reason !== 'sender' && !endWritten }
      }
    },
  }
}

/** The letters' own words go past the library; it keeps watch over the socket's errors, its silence and its end. */
function takeOver(connection: SMTPConnection, { signal, pipelining }: { signal: AbortSignal; pipelining: boolean }): LetterDialogue {
  const { _socket: socket } = connection
  if (!socket) throw new Error('the connection was closed')
  socket.removeAllListeners('data')
  // what the server says unasked is that it ends the connection
  const dialogue = createLetterDialogue(socket, { pipelining, unasked: () => connection.close() })
  // nodemailer announces the end first and tells its reason after
  const ended = () => setImmediate(() => dialogue.fail(new Error('the connection was closed')))
  const aborted = () => {
    dialogue.fail(new Error('sending was stopped'))
    connection.close()
  }
  connection.on('error', dialogue.fail).on('end', ended)
  connection.once('end', () => signal.removeEventListener('abort', aborted))
  signal.addEventListener('abort', aborted)
  return dialogue
}

/** Without `requireTls` we do as mail servers do among themselves: encrypt where it is offered, whoever the certificate names. */
const connectionOptions = (options: SessionOptions) => ({
  host: options.host,
  port: options.port,
  secure: options.secure,
  requireTLS: options.requireTls && !options.secure,
  opportunisticTLS: !options.requireTls,
  tls: options.requireTls ? options.tls : { rejectUnauthorized: false, ...options.tls },
  name: options.ehloName,
  connectionTimeout: options.timeouts.connect,
  greetingTimeout: options.timeouts.greeting,
  socketTimeout: options.timeouts.socket,
})

/** One step as a promise, which also ends when the connection does or when `signal` says so. */
function callOn(
  connection: SMTPConnection,
  signal: AbortSignal,
  run: (done: (failure?: SmtpFailure | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (failure?: SmtpFailure | null) => {
      connection.off('error', finish).off('end', ended)
      signal.removeEventListener('abort', aborted)
      if (failure) reject(failure)
      else resolve()
    }
    // nodemailer announces the end first and calls back with its reason after
    const ended = () => setImmediate(() => finish(new Error('the connection was closed')))
    const aborted = () => {
      finish(new Error('sending was stopped'))
      connection.close()
    }
    connection.on('error', finish).on('end', ended)
    signal.addEventListener('abort', aborted)
    if (signal.aborted) aborted()
    else run(finish)
  })
}

/** Says goodbye, but does not wait for long to hear it back. */
function quit(connection: SMTPConnection): void {
  if (connection.destroyed) return
  connection.quit()
  setTimeout(() => connection.close(), 1000).unref()
}
