import type { Socket } from 'node:net'
import type { OutgoingMessage as Message } from '@lykta/core/newsletters'
import { dotStuffed, lastLine } from './dot-stuffing.ts'
import type { SmtpFailure } from './smtp-outcome.ts'
import { eachReply } from './smtp-replies.ts'

/** The part of SMTP that is about one message, on a connection that is greeted, encrypted and logged in. */
export interface LetterDialogue {
  /** The server's last word; rejects with what went wrong (`SmtpFailure`). One message at a time. */
  send(message: Message): Promise<string>
  /** True once the last byte of the message has left for the server: from then on silence leaves its fate unknown. */
  endWritten(): boolean
  /** The connection is lost: the message under way fails. */
  fail(failure: SmtpFailure): void
}

const words = { RSET: () => 'RSET', 'MAIL FROM': mailFrom, 'RCPT TO': rcptTo, DATA: () => 'DATA' }
type Command = keyof typeof words

function mailFrom({ from }: Message): string {
  return `MAIL FROM:<${from}>`
}

function rcptTo({ to }: Message): string {
  return `RCPT TO:<${to}>`
}

interface UnderWay {
  message: Message
  /** Commands whose reply has not come yet. */
  waiting: Command[]
  /** The first refusal, whatever is said after it. */
  refusal: SmtpFailure | undefined
  resolve(response: string): void
  reject(failure: SmtpFailure): void
}

/**
 * Listens to the server in the library's place, which builds a stream for each message. With PIPELINING (RFC 2920) the commands
 * leave in one packet, and the message in one write. `unasked` is called for a word of the server that answers nothing.
 */
export function createLetterDialogue(socket: Socket, { pipelining, unasked }: { pipelining: boolean; unasked(): void }): LetterDialogue {
  let underWay: UnderWay | undefined
  let endWritten = false
  let transactionOpen = false

  const settle = (failure: SmtpFailure | undefined, response = '') => {
    const settled = underWay
    underWay = undefined
    if (failure) settled?.reject(failure)
    else settled?.resolve(response)
  }
  const ask = ({ message, waiting }: UnderWay) =>
    socket.write((pipelining ? waiting : waiting.slice(0, 1)).map((command) => `${words[command](message)}\r\n`).join(''))

  const onReply = (text: string) => {
    if (!underWay) return unasked()
    const command = underWay.waiting.shift()
    const code = Number(text.slice(0, 3))
    const good = code >= 200 && code < (command === 'DATA' ? 400 : 300)
    if (!good) underWay.refusal ??= failureOf(command ?? 'DATA', text, code)
    // the answer to the message itself; and 421 ends the connection, nothing more will be said (RFC 5321 §3.8)
    if (command === undefined || code === 421) return settle(underWay.refusal, text)
    if (command === 'DATA') return onData(underWay, good)
    transactionOpen = command !== 'RSET'
    if (pipelining) return
    if (underWay.refusal) settle(underWay.refusal)
    else ask(underWay)
  }

  const onData = ({ refusal, message }: UnderWay, good: boolean) => {
    if (!refusal) {
      writeMessage(socket, message, () => {
        endWritten = true
        message.written?.()
      })
    }
    // a server must take no message for nobody (RFC 2920 §3.1); from one that does, an empty one leads out
    else if (good && refusal.command === 'RCPT TO') socket.write('.\r\n')
    else return settle(refusal)
    transactionOpen = false
  }

  socket.on('data', eachReply(onReply))
  return {
    endWritten: () => endWritten,
    fail: settle,
    send: (message) =>
      new Promise<string>((resolve, reject) => {
        endWritten = false
        const waiting: Command[] = [...(transactionOpen ? (['RSET'] as const) : []), 'MAIL FROM', 'RCPT TO', 'DATA']
        underWay = { message, waiting, refusal: undefined, resolve, reject }
        ask(underWay)
      }),
  }
}

function writeMessage(socket: Socket, { raw, dotless }: Message, written: () => void): void {
  const pieces = dotless ? [raw, lastLine] : dotStuffed(raw)
  const last = pieces.pop()
  socket.cork()
  for (const piece of pieces) socket.write(piece)
  socket.write(last ?? '', (error) => void (error ?? written()))
  socket.uncork()
}

const failureOf = (command: Command, response: string, responseCode: number): SmtpFailure =>
  Object.assign(new Error(response), { command, response, responseCode })
