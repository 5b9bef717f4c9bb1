import type { MailTransport, SendOutcome } from '@lykta/core/newsletters'

export interface KeptMail {
  from: string
  to: string
  raw: string
}

/** A way out that keeps what it is given, and answers as the test says; `accepted` without a say. */
export function keptTransport(
  answer: (mail: KeptMail, nth: number) => SendOutcome | Promise<SendOutcome> = accept,
): MailTransport & { mails: KeptMail[] } {
  const mails: KeptMail[] = []
  return {
    concurrency: 5,
    mails,
    send: async ({ from, to, raw }) => {
      const mail = { from, to, raw: raw.toString() }
      const outcome = await answer(mail, mails.length)
      mails.push(mail)
      return outcome
    },
    close: async () => undefined,
  }
}

export const accept = (): SendOutcome => ({ kind: 'accepted', response: '250 ok' })
