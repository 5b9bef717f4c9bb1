import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { stateNow } from '../newsletters/delivery-state.ts'

/** What came of the notice for one voter, by number: no address, no name, and nothing of what she has said is safe. */
export interface NoticeDelivery {
  number: number | null
  /** Null where nothing was sent: it lies for her at the office. */
  channel: 'email' | 'post' | null
  language: string
  /** `returned`: taken, and come back since. */
  outcome: 'waiting' | 'sent' | 'rejected' | 'returned' | 'uncertain' | 'skipped'
  at: Date | null
}

/** Everyone the notice was for, by number. Of a contact with several memberships it is the one that runs on the meeting's day. */
export async function noticeDeliveries(ctx: Context, newsletterId: string, day: Day): Promise<NoticeDelivery[]> {
  return ctx.db.$queryRaw<NoticeDelivery[]>`
    SELECT ${numberOn(Prisma.sql`d.contact_id`, day)} AS number, CASE WHEN d.state <> 'skipped' THEN d.channel::text END AS channel,
      d.language, ${outcome} AS outcome, d.settled_at AS at
    FROM delivery d WHERE d.newsletter_id = ${newsletterId}::uuid
    ORDER BY 1 NULLS LAST, d.id`
}

/** The number of the contact's membership: the one that has not ended by the day before one that has, the latest of those. */
export const numberOn = (contactId: Prisma.Sql, day: Day): Prisma.Sql => Prisma.sql`(
  SELECT m.number FROM membership m WHERE m.contact_id = ${contactId}
  ORDER BY (m.left_on IS NULL OR m.left_on > ${day}::date) DESC, m.number DESC LIMIT 1)`

const outcome = Prisma.sql`
  (CASE
    WHEN d.state = 'accepted' AND EXISTS (SELECT FROM bounce b WHERE b.delivery_id = d.id AND b.verdict = 'hard') THEN 'returned'
    WHEN ${stateNow} IN ('pending', 'deferred', 'sending') THEN 'waiting'
    WHEN d.state = 'accepted' THEN 'sent'
    ELSE d.state::text
  END)`
