import type { Notice } from '@lykta/db'
import { publicTranslator } from '@lykta/i18n'
import type { Context } from '../context.ts'
import { revealingNames } from '../newsletters/discreet/revealing-names.ts'
import { createWatch } from '../newsletters/discreet/watch.ts'
import type { LetterForm } from '../newsletters/letter.ts'
import { frameLanguage, senderOf } from '../newsletters/letter-in.ts'
import type { SendPlainMail } from '../newsletters/plain-mail.ts'
import type { Series } from '../newsletters/series/schemas.ts'
import { readSettings } from '../settings/queries.ts'
import { addresseeOf } from './addressee.ts'
import { noticeFacts } from './notice-facts.ts'
import type { NoticePrinter } from './notice-printer.ts'
import { senderProblem } from './notice-series.ts'
import { type NoticeFacts, type NoticeWords, noticeWords } from './notice-words.ts'
import type { NoticeOutcome } from './record-outcome.ts'

interface Composed {
  mail: Parameters<SendPlainMail>[0]
  as: { form: LetterForm; language: string }
}

const quarter = 15 * 60_000

/** The mail for a notice as everything is at this moment; or why there is none now. */
export async function composeNotice(
  ctx: Context,
  notice: Notice,
  series: Series,
  printer: NoticePrinter,
): Promise<Composed | NoticeOutcome> {
  const settings = await readSettings(ctx)
  const facts = await noticeFacts(ctx, notice, settings)
  if (typeof facts === 'string') return { kind: 'skipped', reason: facts }
  const addressee = await addresseeOf(ctx, notice.contactId, series.id)
  if (addressee === 'later') return waiting(ctx, 'not_her_hours')
  if ('skip' in addressee) return { kind: 'skipped', reason: addressee.skip }
  const { form } = addressee
  if (addressee.channel === 'post') return { kind: 'posts', form, language: addressee.language }
  if (form === 'discreet') {
    const problem = await senderProblem(ctx, series, settings)
    if (problem) return waiting(ctx, problem)
  }
  const language = frameLanguage(addressee.language, settings)
  const said = { language, form, association: settings.associationName }
  const words = noticeWords(facts, said)
  if (form === 'discreet' && saysTooMuch(words, await revealingNames(ctx, settings), language))
    return { kind: 'skipped', reason: 'not_discreet' }
  const from = senderOf(series, form)
  const id = ctx.secrets.opaqueId('message-id', `notice ${notice.id}`)
  const attachments = form === 'full' ? await slipOf(facts, noticeWords(facts, { ...said, onPaper: true }), printer, language) : []
  return {
    mail: { from, to: addressee.to, language, ...words, messageId: `<${id}@${from.address.split('@')[1]}>`, attachments },
    as: { form, language },
  }
}

/** It is looked at again in a while. */
export const waiting = (ctx: Context, reason: string | null): NoticeOutcome => ({
  kind: 'waits',
  reason,
  until: new Date(ctx.clock.now().getTime() + quarter),
})

/** Our own words say nothing; but an association may be called one of them. */
export function saysTooMuch({ subject, text }: NoticeWords, names: string[], language: string): boolean {
  return createWatch(names, language).inText(`${subject}\n${text}`) !== undefined
}

async function slipOf(
  facts: NoticeFacts,
  { subject, text }: NoticeWords,
  printer: NoticePrinter,
  language: Parameters<typeof publicTranslator>[0],
) {
  if (!('slip' in facts) || facts.slip === null) return []
  const content = await printer.notices([{ language, window: null, letterhead: null, heading: subject, text, slip: facts.slip }])
  return [{ filename: `${publicTranslator(language)('notice.pay.file')}.pdf`, contentType: 'application/pdf', content }]
}
