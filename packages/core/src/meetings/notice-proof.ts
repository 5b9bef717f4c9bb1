import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { LetterContent } from '../newsletters/index.ts'
import { readNewsletter } from '../newsletters/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { noticeNotSent } from './errors.ts'
import type { Meeting } from './meeting.ts'
import { type NoticeDelivery, noticeDeliveries } from './notice-deliveries.ts'
import { readMeeting } from './queries.ts'
import { MeetingId } from './schemas.ts'

/** What was sent in one language. */
interface NoticeText {
  language: string
  subject: string
  /** SHA-256 of the words as they were sent: whoever has them can show that these are they. */
  hash: string
}

export interface NoticeProof {
  meeting: Meeting
  newsletterId: string
  /** When the sending began. */
  startedAt: Date
  texts: NoticeText[]
  deliveries: NoticeDelivery[]
}

/**
 * That the members were called: for each number when, how, with what outcome and which text. Holds no address and no name, so that it
 * can be shown to anybody who asks. Throws `notice_not_sent` before the sending has begun; from then on its words cannot change.
 */
export async function noticeProof(ctx: Context, input: z.input<typeof MeetingId>): Promise<NoticeProof> {
  requirePermission(ctx, 'meetings:read')
  const { meetingId } = parse(MeetingId, input)
  const meeting = await readMeeting(ctx, meetingId)
  if (meeting.noticeId === null) throw noticeNotSent()
  const { startedAt, contents } = await readNewsletter(ctx, meeting.noticeId)
  if (startedAt === null) throw noticeNotSent()
  return {
    meeting,
    newsletterId: meeting.noticeId,
    startedAt,
    texts: contents.map(({ language, ...content }) => ({ language, subject: content.subject, hash: textHash(language, content) })),
    deliveries: await noticeDeliveries(ctx, meeting.noticeId, meeting.heldOn),
  }
}

/** The keys stand in one order, whatever order the database keeps them in. */
function textHash(language: string, { subject, preheader, blocks }: LetterContent): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted([language, subject, preheader, blocks])))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
