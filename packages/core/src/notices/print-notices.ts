import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { frameLanguage } from '../newsletters/letter-in.ts'
import { addressLines } from '../newsletters/post/letters-of.ts'
import type { PostPrinter } from '../newsletters/post/post-printer.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { transaction } from '../transaction.ts'
import type { NoticePage, NoticePrinter } from './notice-printer.ts'
import { noticeSeries } from './notice-series.ts'
import { type NoticeFacts, noticeWords } from './notice-words.ts'
import { PrintNotices } from './schemas.ts'
import { type PostedRow, takeForPost } from './take-for-post.ts'

/**
 * Puts the letters in hand on paper, at most a hundred and as often as is asked until they are marked as posted: the sheet for what the Tax
 * Agency forwards is of the same ones. Shows names and addresses, so each is written down as seen.
 */
export async function printNotices(
  ctx: Context,
  input: z.input<typeof PrintNotices>,
  { printer }: { printer: NoticePrinter & Pick<PostPrinter, 'envelopes'> },
): Promise<{ pdf: Uint8Array; count: number }> {
  requirePermission(ctx, 'members:write')
  const { part, language } = parse(PrintNotices, input)
  const [series, settings] = await Promise.all([noticeSeries(ctx), readSettings(ctx)])
  const letters = await transaction(ctx, async (ctx) => {
    const taken = series ? await takeForPost(ctx, series, settings) : []
    const letters = part === 'envelopes' ? taken.filter(({ row }) => row.via_agency) : taken
    for (const { row } of letters) await audit(ctx, 'contact.seen', row.contact_id, { noticeId: row.id })
    if (letters.length > 0) await audit(ctx, 'notices.printed', null, { part, letters: letters.length })
    return letters
  })
  // thrown outside: who was skipped stays skipped
  if (letters.length === 0) throw new DomainError('conflict', 'post_nothing_to_print')
  const pdf =
    part === 'letters'
      ? await printer.notices(letters.map((letter) => toPage(letter, settings)))
      : await printer.envelopes({ names: letters.map(({ row }) => row.name), returnAddress: settings.returnAddress, language })
  return { pdf, count: letters.length }
}

function toPage({ row, facts }: { row: PostedRow; facts: NoticeFacts }, settings: Settings): NoticePage {
  const { associationName: association, returnAddress } = settings
  const language = frameLanguage(row.language, settings)
  const full = row.form === 'full'
  const { subject, text } = noticeWords(facts, { language, form: row.form, association, onPaper: true })
  return {
    language,
    window: {
      sender: full && !row.plain && returnAddress !== null ? `${association}, ${returnAddress}` : null,
      lines: addressLines(row),
    },
    letterhead: full ? association : null,
    heading: subject,
    text,
    slip: full && 'slip' in facts ? facts.slip : null,
  }
}
