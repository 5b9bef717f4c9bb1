import type { OutgoingMessage as Message, SendOutcome } from '@lykta/core/newsletters'
import { outcomeOf, type SmtpFailure } from './smtp-outcome.ts'
import { openSession, type Session, type SessionOptions } from './smtp-session.ts'

export interface Delivery {
  /**
   * Over a connection that is free, or a new one. Never throws. `turnedAway`: the server was too busy for a new connection, and has
   * heard nothing of the message.
   */
  deliver(message: Message): Promise<{ outcome: SendOutcome; turnedAway: boolean }>
  closeIdle(): void
}

/** Keeps the connections that wait for their next message. `signal` ends those under way. */
export function createDelivery(options: SessionOptions, signal: AbortSignal): Delivery {
  const idle: Session[] = []

  const idleSession = (): Session | undefined => {
    const session = idle.pop()
    return session === undefined || session.isOpen() ? session : idleSession()
  }

  const sendOver = async (session: Session, message: Message) => {
    const sent = await session.send(message)
    if (session.isOpen()) idle.push(session)
    return sent
  }

  return {
    async deliver(message) {
      const used = idleSession()
      if (used) {
        const { outcome, lost } = await sendOver(used, message)
        // A server may end a connection that was idle, or that carried enough; a new one tells whether it is really away.
        if (!lost || signal.aborted) return { outcome, turnedAway: false }
      }
      let session: Session
      try {
        session = await openSession(options, signal)
      } catch (failure) {
        // it rejects with nothing else
        const outcome = outcomeOf(failure as SmtpFailure, { to: message.to, endWritten: false })
        return { outcome, turnedAway: outcome.kind === 'unavailable' && outcome.reason === 'busy' }
      }
      return { outcome: (await sendOver(session, message)).outcome, turnedAway: false }
    },
    closeIdle: () => {
      for (const session of idle.splice(0)) session.close()
    },
  }
}
