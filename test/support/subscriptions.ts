import type { Context } from '@lykta/core'
import { createSeries, type SendOutcome } from '@lykta/core/newsletters'
import { sendConfirmation } from '@lykta/core/subscriptions'
import { baseUrl } from './letters.ts'

export interface AskingMail {
  from: { name: string; address: string }
  to: string
  language: string
  subject: string
  text: string
}

/** A worker's turn with every mail that asks somebody to confirm and has not left; gives what left. */
export async function sendAsking(
  ctx: Context,
  outcome: SendOutcome = { kind: 'accepted', response: '250 ok' },
): Promise<(AskingMail & { token: string })[]> {
  const mails: (AskingMail & { token: string })[] = []
  const system = { ...ctx, actor: { kind: 'system', name: 'worker' } as const }
  const mail = async (message: AskingMail) => {
    mails.push({ ...message, token: /\/c\/([\w.-]+)/.exec(message.text)?.[1] ?? '' })
    return outcome
  }
  for (const { id } of await ctx.db.subscriptionRequest.findMany({ where: { sentAt: null }, orderBy: { createdAt: 'asc' } }))
    await sendConfirmation(system, { requestId: id }, { mail, baseUrl })
  return mails
}

/** A newsletter that anybody may sign up for. */
export async function openSeries(ctx: Context): Promise<string> {
  const { id } = await createSeries(ctx, {
    slug: 'news',
    labels: { sv: 'Nyhetsbrev', en: 'Newsletter', ar: 'نشرة' },
    template: 'members',
    legalBasis: 'opt_in',
    signUp: true,
    audience: { include: [{ subscribers: true }] },
    senderName: 'Kvinnojouren Lyktan',
    discreetName: 'Olivia',
    discreetAddress: 'olivia@brevposten.example',
    senderAddress: 'brev@lyktan.example',
  })
  return id
}

export const visitor = <C extends Context>(ctx: C): C => ({ ...ctx, actor: { kind: 'visitor' } })
