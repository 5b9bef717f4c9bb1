import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectionOptions } from 'node:tls'
import type { MailTransport, OutgoingMessage as Message, SendOutcome } from '@lykta/core/newsletters'
import type { DkimKey } from './dkim/dkim-key.ts'
import { signMessage } from './dkim/sign-message.ts'
import { createDelivery } from './smtp-delivery.ts'
import { unsendableAddress } from './smtp-outcome.ts'
import { type SmtpServerOptions, smtpServer } from './smtp-server.ts'

export type SmtpTransportOptions = SmtpServerOptions & {
  /** Connections at once, each with one message under way. 10 unless told otherwise. */
  concurrency?: number
  /** What we call ourselves in EHLO; else the machine's name. */
  ehloName?: string
  /** Sign each message by the domain in its From, as it leaves. */
  dkimKeys?: readonly DkimKey[]
  /** More for Node's TLS, such as the certificate of a private authority (`ca`). */
  tls?: ConnectionOptions
  /** Milliseconds. `socket` is silence in the middle of a message: RFC 5321 §4.5.3.2.6 wants 10 minutes, the default. */
  timeouts?: { connect?: number; greeting?: number; socket?: number }
}

/** How long `close` lets messages under way finish. */
const graceMs = 2000

/** Sends over long-lived connections, opened on demand. Throws `smtp_url_invalid`; `send` never throws. */
export function createSmtpTransport(options: SmtpTransportOptions): MailTransport {
  const concurrency = options.concurrency ?? 10
  const stop = new AbortController()
  setMaxListeners(0, stop.signal)
  const delivery = createDelivery(
    {
      ...smtpServer(options),
      ehloName: options.ehloName,
      tls: options.tls ?? {},
      timeouts: { connect: 30_000, greeting: 30_000, socket: 600_000, ...options.timeouts },
    },
    stop.signal,
  )
  const keys = options.dkimKeys ?? []
  const deliver = async (message: Message) =>
    delivery.deliver(keys.length === 0 ? message : { ...message, raw: await signMessage(message.raw, keys) })
  const underWay = new Set<Promise<SendOutcome>>()
  const waiting: (() => void)[] = []
  let closing = false

  return {
    concurrency,
    async send(message) {
      const unsendable = unsendableAddress(message.to)
      if (unsendable) return unsendable
      while (underWay.size >= concurrency && !closing) await new Promise<void>((resolve) => waiting.push(resolve))
      if (closing) return { kind: 'unavailable', reason: 'other', response: 'sending was stopped' }
      const sending = deliver(message)
      underWay.add(sending)
      return sending.finally(() => {
        underWay.delete(sending)
        waiting.shift()?.()
      })
    },
    async close() {
      closing = true
      for (const wake of waiting.splice(0)) wake()
      delivery.closeIdle()
      await Promise.race([Promise.allSettled(underWay), sleep(graceMs, undefined, { ref: false })])
      stop.abort()
      await Promise.allSettled(underWay)
      delivery.closeIdle()
    },
  }
}
