import { formatDay, translator } from '@lykta/i18n'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { toDate } from '../../day.ts'
import { sendingIsHeld } from '../../installation/index.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { type Colleague, remindStaff } from '../../users/remind-staff.ts'
import { listSeries, type SeriesWithDue } from './list-series.ts'
import type { Due } from './next-due.ts'
import { type ReminderStage, reachedStages } from './reminder-stages.ts'

/** Mail to the association's own people: plain words, no list. Throws when the mail server does not take it. */
export type NotifyStaff = (message: { from: string; to: string; language: string; subject: string; text: string }) => Promise<void>

interface Effects {
  notify: NotifyStaff
  baseUrl: string
}

/**
 * Tells office and board of letters that are due. Each of them gets each reminder once, also when several workers ask at once or none
 * ran for a while: those that were missed meanwhile come as one. A mail that cannot be sent keeps nobody else's, and is tried again
 * at the next call; the first failure is thrown at the end.
 */
export async function remindDue(ctx: Context, effects: Effects): Promise<{ reminded: number }> {
  requirePermission(ctx, 'newsletters:read')
  if (await sendingIsHeld(ctx)) return { reminded: 0 }
  const due = (await listSeries(ctx)).flatMap((series) => (series.nextDue ? [{ series, next: series.nextDue }] : []))
  const reminded = await remindStaff(ctx, {
    roles: ['office', 'board'],
    due,
    remind: ({ series, next }, colleague) => remind(ctx, series, next, colleague, effects),
    written: ({ series, next }, staff) => audit(ctx, 'series.reminded', series.id, { dueOn: next.dueOn, staff }),
  })
  return { reminded }
}

/** The row stands only if the mail was taken: both are in one transaction, and a second worker waits for the first one's. */
function remind(ctx: Context, series: SeriesWithDue, due: Due, colleague: Colleague, effects: Effects): Promise<boolean> {
  const reached = reachedStages(due.inDays).filter(({ roles }) => roles.some((role) => colleague.roles.includes(role)))
  const latest = reached.at(-1)
  if (!latest) return Promise.resolve(false)
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.seriesReminder.createMany({
      data: reached.map(({ daysBefore }) => ({
        seriesId: series.id,
        dueOn: toDate(due.dueOn),
        daysBefore,
        userId: colleague.id,
        sentAt: ctx.clock.now(),
      })),
      skipDuplicates: true,
    })
    if (count === 0) return false
    await effects.notify(message(series, due, latest, colleague, effects.baseUrl))
    return true
  })
}

function message(series: SeriesWithDue, { dueOn, inDays }: Due, { words }: ReminderStage, { email, language }: Colleague, baseUrl: string) {
  const t = translator(language)
  const values = {
    series: series.labels[t.lang] ?? series.slug,
    day: formatDay(language, dueOn, 'long'),
    days: Math.abs(inDays),
  }
  // a reminder that comes late says how it is by now
  const key = words === 'due' && inDays < 0 ? 'overdue' : words
  return {
    from: series.senderAddress,
    to: email,
    language,
    subject: t(`reminder.${key}.subject`, values),
    text: t(`reminder.${key}.text`, { ...values, link: `${baseUrl}/newsletters` }),
  }
}
