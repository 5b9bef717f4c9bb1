import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectionOptions } from 'node:tls'
import type { MailTransport, OutgoingMessage as Message } from '@lykta/core/newsletters'
import type { DkimKey } from './dkim/dkim-key.ts'
import { signMessage } from './dkim/sign-message.ts'
import { createDelivery } from './smtp-delivery.ts'
import { unsendableAddress } from './smtp-outcome.ts'
import { type SmtpServerOptions, smtpServer } from './smtp-server.ts'

export type SmtpTransportOptions = SmtpServerOptions & {
  /** Connections at once, each with one message under way, if the server lets us have so many. 10 unless told otherwise. */
  concurrency?: number
  /** What we call ourselves in EHLO; else the machine's name. */
  ehloName?: string
  /** Sign each message by the domain in its From, as it leaves. */
  dkimKeys?: readonly DkimKey[]
  /** More for Node's TLS, such as the certificate of a private authority (`ca`). */
  tls?: ConnectionOptions
  /**
   * Milliseconds. `socket` is silence in the middle of a message: RFC 5321 §4.5.3.2.6 wants 10 minutes, the default. `turnedAway`: how
   * long after a connection too many one more is tried, a minute unless told otherwise.
   */
  timeouts?: { connect?: number; greeting?: number; socket?: number; turnedAway?: number }
}

/** How long `close` lets messages under way finish. */
const graceMs = 2000

/**
 * Sends over long-lived connections, opened on demand. Where the server turns some away as being too many (421), messages wait for the
 * others, and now and then one more is tried. Throws `smtp_url_invalid`; `send` never throws.
 */
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
  const underWay = new Set<Promise<unknown>>()
  const waiting: (() => void)[] = []
  let closing = false
  let allowed = concurrency
  let turnedAwayAt = 0

  const isFull = (): boolean => {
    if (allowed < concurrency && performance.now() - turnedAwayAt > (options.timeouts?.turnedAway ?? 60_000)) {
      allowed += 1
      turnedAwayAt = performance.now()
    }
    return underWay.size >= allowed
  }

  return {
    concurrency,
    async send(message) {
      const unsendable = unsendableAddress(message.to)
      if (unsendable) return unsendable
      for (;;) {
        while (isFull() && !closing) await new Promise<void>((resolve) => waiting.push(resolve))
        if (closing) return { kind: 'unavailable', reason: 'other', response: 'sending was stopped' }
        const sending = deliver(message)
        underWay.add(sending)
        const { outcome, turnedAway } = await sending.finally(() => underWay.delete(sending))
        if (turnedAway && underWay.size > 0) {
          allowed = Math.min(allowed, underWay.size)
          turnedAwayAt = performance.now()
          continue
        }
        waiting.shift()?.()
        return outcome
      }
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
