import { Prisma } from '@lykta/db'
import { insideSafeHours } from '../contacts/safe-hours.ts'
import type { Context } from '../context.ts'
import { reachedByPost, type SkipReason, unsafeReason, unwantedReason, usesEmail, wantsDiscretion } from '../mailing/recipients-sql.ts'
import type { LetterForm } from '../newsletters/letter.ts'

/** How somebody can be reached now, and in which form; or why not. `later`: it is not an hour at which she may be written to. */
export type Addressee =
  | { channel: 'email'; to: string; form: LetterForm; language: string }
  | { channel: 'post'; form: LetterForm; language: string }
  | { skip: SkipReason }
  | 'later'

interface Row {
  email: string | null
  language: string
  by_email: boolean
  by_post: boolean
  discreet: boolean
  unsafe: SkipReason | null
  unwanted: SkipReason | null
  days: number[] | null
  from_minute: number | null
  until_minute: number | null
}

/** What she has said is safe, as it is now; the rules are those of the letters of a series with legal basis `notice`. */
export async function addresseeOf(ctx: Context, contactId: string | null, seriesId: string): Promise<Addressee> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT c.email, c.language, ${usesEmail} AS by_email, ${reachedByPost} AS by_post, ${wantsDiscretion} AS discreet,
      ${unsafeReason(ctx.clock.today())} AS unsafe,
      ${unwantedReason({ legalBasis: 'notice', seriesId }, Prisma.sql`NOT ${usesEmail}`)} AS unwanted,
      s.days, s.from_minute, s.until_minute
    FROM contact c
    LEFT JOIN safe_contact s ON s.contact_id = c.id
    LEFT JOIN subscription sub ON sub.contact_id = c.id AND sub.series_id = ${seriesId}::uuid
    WHERE c.id = ${contactId}::uuid`
  if (!row) return { skip: 'erased' }
  const { email, language, unsafe, unwanted } = row
  const stop = unsafe ?? unwanted
  if (stop) return { skip: stop }
  const form = row.discreet ? 'discreet' : 'full'
  if (!row.by_email || email === null) return row.by_post ? { channel: 'post', form, language } : { skip: 'no_address' }
  const hours = { days: row.days ?? [], fromMinute: row.from_minute, untilMinute: row.until_minute }
  if (!insideSafeHours(ctx.clock.now(), ctx.clock.timeZone, hours)) return 'later'
  return { channel: 'email', to: email, form, language }
}
