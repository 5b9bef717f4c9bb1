import type { ConnectionOptions } from 'node:tls'
import type { SendOutcome } from '@lykta/core/newsletters'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { outcomeOf, responseText, type SmtpFailure } from './smtp-outcome.ts'
import type { SmtpServer } from './smtp-server.ts'

export interface SessionOptions extends SmtpServer {
  ehloName: string | undefined
  tls: ConnectionOptions
  timeouts: { connect: number; greeting: number; socket: number }
}

export interface Message {
  from: string
  to: string
  raw: Buffer
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
  let endWritten = false
  const connection = new SMTPConnection({
    ...connectionOptions(options),
    // The one place where nodemailer tells that the final dot was handed to the socket: its log entry about the message.
    logger: {
      info: (entry: { tnx?: string }) => {
        if (entry.tnx === 'message') endWritten = true
      },
      debug: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    },
  })
  // every failure reaches us through `call`; without a listener an idle connection's end would end the process
  connection.on('error', () => undefined)
  const call = <T>(run: (done: (failure: SmtpFailure | null | undefined, result?: T) => void) => void) => callOn(connection, signal, run)

  try {
    await call((done) => connection.connect(done))
    const { auth } = options
    if (auth) await call((done) => connection.login({ credentials: auth }, done))
  } catch (failure) {
    connection.close()
    throw failure
  }

  return {
    isOpen: () => !connection.destroyed,
    close: () => quit(connection),
    async send({ from, to, raw }) {
      endWritten = false
      try {
        const info = await call<{ response: string }>((done) => connection.send({ from, to: [to] }, raw, done))
        return { outcome: { kind: 'accepted', response: responseText(info?.response ?? '', to) }, lost: false }
      } catch (failure) {
        // `call` rejects with nothing else
        const outcome = outcomeOf(failure as SmtpFailure, { to, endWritten })
        if (outcome.kind === 'unavailable' || outcome.kind === 'uncertain') connection.close()
        else await reset(connection)
        return { outcome, lost: outcome.kind === 'unavailable' && outcome.reason !== 'sender' && !endWritten }
      }
    },
  }
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

/** One command as a promise, which also ends when the connection does or when `signal` says so. */
function callOn<T>(
  connection: SMTPConnection,
  signal: AbortSignal,
  run: (done: (failure: SmtpFailure | null | undefined, result?: T) => void) => void,
): Promise<T | undefined> {
  return new Promise<T | undefined>((resolve, reject) => {
    const finish = (failure: SmtpFailure | null | undefined, result?: T) => {
      connection.off('error', finish).off('end', ended)
      signal.removeEventListener('abort', aborted)
      if (failure) reject(failure)
      else resolve(result)
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

/** Takes the connection out of a half-done message. One that does not manage in a few seconds is not used again. */
function reset(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(new Error('no answer to RSET')), 5000)
    const finish = (failure?: Error | null) => {
      clearTimeout(timer)
      connection.off('end', finish)
      if (failure) connection.close()
      resolve()
    }
    connection.on('end', finish)
    connection.reset(finish)
  })
}

/** Says goodbye, but does not wait for long to hear it back. */
function quit(connection: SMTPConnection): void {
  if (connection.destroyed) return
  connection.quit()
  setTimeout(() => connection.close(), 1000).unref()
}
