import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { viaTaxAgency } from '../mailing/recipients-sql.ts'
import { revealingNames } from '../newsletters/discreet/revealing-names.ts'
import type { LetterForm } from '../newsletters/letter.ts'
import { frameLanguage } from '../newsletters/letter-in.ts'
import { postBatchSize } from '../newsletters/post/batch.ts'
import type { Series } from '../newsletters/series/schemas.ts'
import type { Settings } from '../settings/settings.ts'
import { addresseeOf } from './addressee.ts'
import { saysTooMuch } from './compose-notice.ts'
import type { NoticeKind } from './notice.ts'
import { noticeFacts } from './notice-facts.ts'
import { type NoticeFacts, noticeWords } from './notice-words.ts'
import type { NoticeSkipReason } from './record-outcome.ts'

/** A notice on its way to paper, and where it goes. */
export interface PostedRow {
  id: string
  kind: NoticeKind
  subject: string
  claimId: string | null
  contact_id: string
  form: LetterForm
  language: string
  name: string
  via_agency: boolean
  plain: boolean
  street: string | null
  postcode: string | null
  city: string | null
  country: string | null
}

/** Needs `notice n`. */
const waitsForPost = Prisma.sql`(n.channel = 'post' AND n.state IN ('pending', 'deferred'))`

/**
 * The letters in hand: those printed and not yet posted, else the next that wait. Each is judged and worded as things are now: what was
 * settled meanwhile, or can no longer reach her by post, is put aside with the reason, and who can be mailed by now is.
 */
export async function takeForPost(ctx: Context, series: Series, settings: Settings): Promise<{ row: PostedRow; facts: NoticeFacts }[]> {
  await ctx.db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('notice_post', 0))`
  const now = ctx.clock.now()
  const taken: { row: PostedRow; facts: NoticeFacts }[] = []
  for (const row of await waitingRows(ctx)) {
    const facts = await noticeFacts(ctx, row, settings)
    const judged = await judge(ctx, row, facts, { series, settings })
    if (typeof judged === 'string') await skip(ctx, row.id, judged)
    else if (judged === null) await ctx.db.notice.update({ where: { id: row.id }, data: { channel: null, printedAt: null } })
    else if (typeof facts !== 'string') {
      taken.push({ row: { ...row, ...judged }, facts })
      await ctx.db.notice.update({ where: { id: row.id }, data: { printedAt: now, form: judged.form, language: judged.language } })
    }
  }
  return taken
}

/** Form and language of the letter; null where it can be mailed by now; or why nobody gets it. */
async function judge(
  ctx: Context,
  row: PostedRow,
  facts: NoticeFacts | NoticeSkipReason,
  { series, settings }: { series: Series; settings: Settings },
): Promise<Pick<PostedRow, 'form' | 'language'> | null | NoticeSkipReason> {
  if (typeof facts === 'string') return facts
  const addressee = await addresseeOf(ctx, row.contact_id, series.id)
  if (addressee === 'later') return null
  if ('skip' in addressee) return addressee.skip
  if (addressee.channel === 'email') return null
  const { form } = addressee
  const language = frameLanguage(addressee.language, settings)
  if (form === 'discreet') {
    const words = noticeWords(facts, { language, form, association: settings.associationName, onPaper: true })
    if (saysTooMuch(words, await revealingNames(ctx, settings), language)) return 'not_discreet'
  }
  return { form, language }
}

const skip = (ctx: Context, id: string, reason: NoticeSkipReason) =>
  ctx.db.notice.update({ where: { id }, data: { state: 'skipped', reason, settledAt: ctx.clock.now() } })

const waitingRows = (ctx: Context): Promise<PostedRow[]> => ctx.db.$queryRaw`
  SELECT n.id, n.kind::text AS kind, n.subject, n.claim_id AS "claimId", n.contact_id, n.form::text AS form, n.language, c.name,
    coalesce(${viaTaxAgency}, false) AS via_agency, (c.kind = 'person' AND (s.plain_envelope OR s.sender <> 'full')) IS TRUE AS plain,
    c.street, c.postcode, c.city, c.country
  FROM notice n LEFT JOIN contact c ON c.id = n.contact_id LEFT JOIN safe_contact s ON s.contact_id = n.contact_id
  WHERE ${waitsForPost} AND (n.printed_at IS NOT NULL) = EXISTS (SELECT FROM notice n WHERE ${waitsForPost} AND n.printed_at IS NOT NULL)
  ORDER BY ${viaTaxAgency}, n.language, c.sort_name COLLATE "sv-x-icu", n.id
  LIMIT ${postBatchSize}
  FOR UPDATE OF n`
