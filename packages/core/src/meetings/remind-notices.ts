import { formatDay, translator } from '@lykta/i18n'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { type Day, daysBetween, toDate } from '../day.ts'
import { sendingIsHeld } from '../installation/index.ts'
import { meetingDays } from '../memberships/index.ts'
import type { NotifyStaff } from '../newsletters/index.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { type Colleague, remindStaff } from '../users/remind-staff.ts'
import { type Meeting, toMeeting } from './meeting.ts'
import { noticeSeries } from './notice-series.ts'

/** So many days before the notice is due the board is told; the last is the day after it should have gone. */
const stages = [21, 7, 2, 0, -1]

interface Effects {
  notify: NotifyStaff
  baseUrl: string
}

/**
 * Tells the board of meetings whose notice is due and not sent. Each of them gets each reminder once, also when several workers ask at
 * once; what was missed while none ran comes as one. A mail that cannot be sent keeps nobody else's; the first failure is thrown at the end.
 */
export async function remindNotices(ctx: Context, effects: Effects): Promise<{ reminded: number }> {
  requirePermission(ctx, 'meetings:read')
  if (await sendingIsHeld(ctx)) return { reminded: 0 }
  const reminded = await remindStaff(ctx, {
    roles: ['board'],
    due: await dueNotices(ctx),
    remind: (due, colleague) => remind(ctx, due, colleague, effects),
    written: ({ meeting, dueOn }, staff) => audit(ctx, 'meeting.reminded', meeting.id, { dueOn, staff }),
  })
  return { reminded }
}

interface DueNotice {
  meeting: Meeting
  dueOn: Day
  inDays: number
  from: string
}

/** Meetings ahead whose notice has not begun to go out. Without a series of notices nothing can be sent, and nobody is told. */
async function dueNotices(ctx: Context): Promise<DueNotice[]> {
  const today = ctx.clock.today()
  const settings = await ctx.db.settings.count()
  const series = await noticeSeries(ctx)
  if (settings === 0 || !series) return []
  const { meetingPolicy } = await readSettings(ctx)
  const rows = await ctx.db.meeting.findMany({
    where: { cancelledAt: null, heldOn: { gte: toDate(today) }, OR: [{ noticeId: null }, { notice: { startedAt: null } }] },
    orderBy: { heldOn: 'asc' },
  })
  return rows.map(toMeeting).flatMap((meeting) => {
    const { noticeDueOn: dueOn } = meetingDays(meeting, meetingPolicy)
    return dueOn === null ? [] : [{ meeting, dueOn, inDays: daysBetween(today, dueOn), from: series.senderAddress }]
  })
}

/** The row stands only if the mail was taken: both are in one transaction, and a second worker waits for the first one's. */
function remind(ctx: Context, due: DueNotice, colleague: Colleague, effects: Effects): Promise<boolean> {
  const reached = stages.filter((daysBefore) => due.inDays <= daysBefore)
  if (reached.length === 0) return Promise.resolve(false)
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.meetingReminder.createMany({
      data: reached.map((daysBefore) => ({
        meetingId: due.meeting.id,
        dueOn: toDate(due.dueOn),
        daysBefore,
        userId: colleague.id,
        sentAt: ctx.clock.now(),
      })),
      skipDuplicates: true,
    })
    if (count === 0) return false
    await effects.notify(message(due, colleague, effects.baseUrl))
    return true
  })
}

function message({ meeting, dueOn, inDays, from }: DueNotice, { email, language }: Colleague, baseUrl: string) {
  const t = translator(language)
  const values = {
    day: formatDay(language, meeting.heldOn, 'long'),
    due: formatDay(language, dueOn, 'long'),
    days: Math.abs(inDays),
    link: `${baseUrl}/meetings/${meeting.id}`,
  }
  const key = inDays < 0 ? 'overdue' : 'due'
  return {
    from,
    to: email,
    language,
    subject: t(`meetings.reminder.${key}.subject`, values),
    text: t(`meetings.reminder.${key}.text`, values),
  }
}
