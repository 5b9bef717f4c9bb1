import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Day, dayIn } from '../day.ts'
import { Audience } from '../mailing/index.ts'
import { type MeetingDays, type MeetingPolicy, meetingDays } from '../memberships/index.ts'
import type { NewsletterState } from '../newsletters/index.ts'
import { readNewsletter } from '../newsletters/queries.ts'
import { chosenRecipients } from '../newsletters/recipients.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import type { Meeting } from './meeting.ts'
import { type MeetingWarning, meetingWarnings } from './meeting-warnings.ts'
import { readMeeting } from './queries.ts'
import { MeetingId } from './schemas.ts'

export interface MeetingDetails extends Meeting {
  /** The days that the bylaws give for it. */
  days: MeetingDays
  warnings: MeetingWarning[]
  notice: {
    newsletterId: string
    state: NewsletterState
    startedAt: Date | null
    /** How many it reaches by a way that the bylaws do not name. */
    otherChannels: { channel: 'email' | 'post'; count: number }[]
  } | null
  list: { voters: number; computedAt: Date; ruleVersion: string } | null
}

/** A meeting with the days of the bylaws, and what of them is passed or near. */
export async function getMeeting(ctx: Context, input: z.input<typeof MeetingId>): Promise<MeetingDetails> {
  requirePermission(ctx, 'meetings:read')
  const { meetingId } = parse(MeetingId, input)
  const meeting = await readMeeting(ctx, meetingId)
  const { meetingPolicy, timeZone } = await readSettings(ctx)
  const [notice, list] = await Promise.all([
    ctx.db.newsletter.findFirst({
      where: { meeting: { id: meetingId } },
      select: { id: true, state: true, startedAt: true, audience: true },
    }),
    ctx.db.votingList.findUnique({ where: { meetingId }, select: { voters: true, computedAt: true, ruleVersion: true } }),
  ])
  const days = meetingDays(meeting, meetingPolicy)
  const noticeSentOn = notice?.startedAt ? dayIn(timeZone, notice.startedAt) : null
  return {
    ...meeting,
    days,
    warnings: meeting.cancelledAt
      ? []
      : meetingWarnings({ meeting, days, today: ctx.clock.today(), noticeSentOn, noticeCallsTo: notice && calledTo(notice) }),
    notice: notice && {
      newsletterId: notice.id,
      state: notice.state,
      startedAt: notice.startedAt,
      otherChannels: await otherChannels(ctx, notice.id, meetingPolicy),
    },
    list,
  }
}

/** A cancelled notice calls to nothing; nor does one whose audience was chosen by hand. */
function calledTo({ state, audience }: { state: NewsletterState; audience: unknown }): Day | null {
  if (state === 'cancelled') return null
  return Audience.parse(audience).include.find(({ onDay }) => onDay !== undefined)?.onDay ?? null
}

async function otherChannels(ctx: Context, newsletterId: string, { noticeChannels }: MeetingPolicy) {
  const chosen = await chosenRecipients(ctx, await readNewsletter(ctx, newsletterId))
  return ctx.db.$queryRaw<{ channel: 'email' | 'post'; count: number }[]>`
    SELECT channel::text AS channel, count(*)::int AS count FROM (${chosen}) AS r
    WHERE reason IS NULL AND NOT (channel::text = ANY(${noticeChannels})) GROUP BY 1`
}
