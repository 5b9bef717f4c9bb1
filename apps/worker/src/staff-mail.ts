import { type Context, DomainError } from '@lykta/core'
import type { MailTransport, NotifyStaff } from '@lykta/core/newsletters'
import { plainMessage } from '@lykta/mail'

/** Mail to staff over the same transport as the letters. */
export const staffMail =
  ({ clock }: Context, transport: MailTransport): NotifyStaff =>
  async ({ from, to, ...message }) => {
    const raw = await plainMessage({ from, to, sentAt: clock.now(), ...message })
    const outcome = await transport.send({ from, to, raw })
    if (outcome.kind !== 'accepted')
      throw new DomainError('unavailable', `mail_${outcome.kind === 'unavailable' ? outcome.reason : outcome.kind}`)
  }
