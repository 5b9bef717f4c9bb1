import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import type { LetterComposer, MailTransport } from './letter.ts'
import { exampleRecipient, letterIn } from './letter-in.ts'
import { readNewsletter } from './queries.ts'
import { LanguageCode } from './schemas.ts'

export const SendTest = z.strictObject({
  newsletterId: z.uuid(),
  languages: z.array(LanguageCode).min(1).max(20),
  form: z.enum(['full', 'discreet']).default('full'),
})

/** Sends the letter to the one who asks, in the languages asked for, with an example's values. Nobody else can be named. */
export async function sendTest(
  ctx: Context,
  input: z.input<typeof SendTest>,
  { composer, transport }: { composer: LetterComposer; transport: MailTransport },
): Promise<{ sent: number }> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId, languages, form } = parse(SendTest, input)
  const to = await ownAddress(ctx)
  const newsletter = await readNewsletter(ctx, newsletterId)
  for (const language of new Set(languages)) {
    const letter = await letterIn(ctx, newsletter, language, form)
    const sentAt = ctx.clock.now()
    const messageId = `<${ctx.secrets.opaqueId('message-id', `test ${newsletterId} ${language} ${form} ${sentAt.getTime()}`)}@${letter.sender.address.split('@')[1]}>`
    const raw = (await composer.stencil(letter)).fill({ ...exampleRecipient, address: to, messageId }, sentAt)
    const outcome = await transport.send({ from: letter.sender.address, to, raw })
    if (outcome.kind !== 'accepted') throw mailFailed(outcome)
  }
  await audit(ctx, 'newsletter.test_sent', newsletterId, { languages: languages.length, form })
  return { sent: new Set(languages).size }
}

async function ownAddress(ctx: Context): Promise<string> {
  const user = ctx.actor.kind === 'user' ? await ctx.db.user.findUnique({ where: { id: ctx.actor.userId }, select: { email: true } }) : null
  if (!user) throw new DomainError('forbidden', 'test_needs_user')
  return user.email
}

function mailFailed(outcome: Exclude<Awaited<ReturnType<MailTransport['send']>>, { kind: 'accepted' }>): DomainError {
  const code = outcome.kind === 'unavailable' ? `mail_${outcome.reason}` : `mail_${outcome.kind}`
  return new DomainError('unavailable', code, { params: { response: outcome.response } })
}
