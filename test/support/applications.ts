import type { Context } from '@lykta/core'
import { applyForMembership, confirmApplication, sendApplicationMail } from '@lykta/core/applications'
import type { SendOutcome } from '@lykta/core/newsletters'
import { type AskingMail, visitor } from './subscriptions.ts'

export type Application = Parameters<typeof applyForMembership>[1]

/** What somebody writes on the page, unless the test says otherwise. */
export const application: Application = {
  classId: 'member',
  givenName: 'Nour',
  familyName: 'Exempel',
  birthYear: 1985,
  email: 'nour@mejl.example',
  language: 'ar',
  safe: { channels: ['email'], sender: 'alias' },
}

export const apply = (ctx: Context, changes: Partial<Application> = {}): Promise<void> =>
  applyForMembership(visitor(ctx), { ...application, ...changes })

/** A worker's turn with every mail that asks somebody whether it was she who applied, and has not left; gives what left. */
export async function sendJoining(
  ctx: Context,
  outcome: SendOutcome = { kind: 'accepted', response: '250 ok' },
): Promise<(AskingMail & { token: string })[]> {
  const mails: (AskingMail & { token: string })[] = []
  const system = { ...ctx, actor: { kind: 'system', name: 'worker' } as const }
  const mail = async (message: AskingMail) => {
    mails.push({ ...message, token: /\/j\/([\w.-]+)/.exec(message.text)?.[1] ?? '' })
    return outcome
  }
  for (const { id } of await ctx.db.membershipApplication.findMany({ where: { sentAt: null }, orderBy: { createdAt: 'asc' } }))
    await sendApplicationMail(system, { applicationId: id }, { mail })
  return mails
}

/** She applies, gets the mail and presses the button; gives the id of what then waits, and the link's token. */
export async function applied(ctx: Context, changes: Partial<Application> = {}): Promise<{ applicationId: string; token: string }> {
  const before = (await ctx.db.membershipApplication.findMany({ select: { id: true } })).map(({ id }) => id)
  await apply(ctx, changes)
  const token = (await sendJoining(ctx)).at(-1)?.token ?? ''
  await confirmApplication(visitor(ctx), { token })
  const { id } = await ctx.db.membershipApplication.findFirstOrThrow({ where: { id: { notIn: before } } })
  return { applicationId: id, token }
}
