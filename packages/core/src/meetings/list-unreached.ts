import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { readNewsletter } from '../newsletters/queries.ts'
import { chosenRecipients } from '../newsletters/recipients.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { noticeNotDrafted } from './errors.ts'
import { numberOn } from './notice-deliveries.ts'
import { readMeeting } from './queries.ts'
import { MeetingId } from './schemas.ts'

/** Somebody the notice cannot reach safely, or has not: it lies for her at the office. */
export interface Unreached {
  contactId: string
  membershipId: string | null
  number: number | null
  name: string
  /** Why it was not sent, or `rejected` or `returned`. */
  reason: string
}

/**
 * Whom the notice does not reach by a way that is safe for her. Before it is sent: as it would be now. Then: who was left out, or to whom
 * it could not be handed over.
 */
export async function listUnreached(ctx: Context, input: z.input<typeof MeetingId>): Promise<Unreached[]> {
  requirePermission(ctx, 'meetings:read')
  requirePermission(ctx, 'members:read')
  const { meetingId } = parse(MeetingId, input)
  const { noticeId, heldOn } = await readMeeting(ctx, meetingId)
  if (noticeId === null) throw noticeNotDrafted()
  const letter = await readNewsletter(ctx, noticeId)
  const isFrozen = (await ctx.db.delivery.count({ where: { newsletterId: noticeId }, take: 1 })) > 0
  const unreached = isFrozen ? fromDeliveries(noticeId) : await chosenRecipients(ctx, letter)
  return ctx.db.$queryRaw<Unreached[]>`
    SELECT c.id AS "contactId", c.name, r.reason, ${numberOn(Prisma.sql`c.id`, heldOn)} AS number,
      (SELECT m.id FROM membership m WHERE m.number = ${numberOn(Prisma.sql`c.id`, heldOn)}) AS "membershipId"
    FROM (${unreached}) AS r JOIN contact c ON c.id = r.contact_id
    WHERE r.reason IS NOT NULL AND c.erased_at IS NULL
    ORDER BY c.sort_name COLLATE "sv-x-icu", c.id`
}

const fromDeliveries = (newsletterId: string) => Prisma.sql`
  SELECT d.contact_id, CASE
      WHEN d.state = 'skipped' THEN d.reason
      WHEN d.state = 'rejected' THEN 'rejected'
      WHEN EXISTS (SELECT FROM bounce b WHERE b.delivery_id = d.id AND b.verdict = 'hard') THEN 'returned'
    END AS reason
  FROM delivery d WHERE d.newsletter_id = ${newsletterId}::uuid`
