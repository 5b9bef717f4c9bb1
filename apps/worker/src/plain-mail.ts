import { type Context, DomainError } from '@lykta/core'
import type { MailTransport, NotifyStaff, SendPlainMail } from '@lykta/core/newsletters'
import { plainMessage } from '@lykta/mail'

/** A short mail over the same transport as the letters. */
export const plainMail =
  ({ clock }: Context, transport: MailTransport): SendPlainMail =>
  async (message) => {
    const raw = await plainMessage({ sentAt: clock.now(), ...message })
    return transport.send({ from: message.from.address, to: message.to, raw })
  }

/** Mail to staff, which must be taken. */
export const staffMail = (context: Context, transport: MailTransport): NotifyStaff => {
  const mail = plainMail(context, transport)
  return async ({ from, ...message }) => {
    const outcome = await mail({ ...message, from: { name: '', address: from } })
    if (outcome.kind !== 'accepted')
      throw new DomainError('unavailable', `mail_${outcome.kind === 'unavailable' ? outcome.reason : outcome.kind}`)
  }
}
