import { formatDay, languageOr, pageLanguages, translator } from '@lykta/i18n'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { toDate } from '../../day.ts'
import { requirePermission } from '../../permissions.ts'
import { transaction } from '../../transaction.ts'
import { listSeries, type SeriesWithDue } from './list-series.ts'

/** Days before the due day at which office and board are told; negative is after it. */
const daysBefore = [30, 7, 0, -14]

/** Mail to the association's own people: plain words, no list. Throws when the mail server does not take it. */
export type NotifyStaff = (message: { from: string; to: string; language: string; subject: string; text: string }) => Promise<void>

/**
 * Tells office and board of letters that are due. Each reminder is sent once, also when several workers ask at once or none
 * ran for a while: those that were missed meanwhile come as one. A mail that cannot be sent is tried again at the next call.
 */
export async function remindDue(
  ctx: Context,
  { notify, baseUrl }: { notify: NotifyStaff; baseUrl: string },
): Promise<{ reminded: number }> {
  requirePermission(ctx, 'newsletters:read')
  let reminded = 0
  for (const series of await listSeries(ctx)) {
    if (series.nextDue && (await remind(ctx, series, series.nextDue, notify, baseUrl))) reminded++
  }
  return { reminded }
}

function remind(
  ctx: Context,
  series: SeriesWithDue,
  { dueOn, inDays }: { dueOn: string; inDays: number },
  notify: NotifyStaff,
  baseUrl: string,
): Promise<boolean> {
  const reached = daysBefore.filter((days) => inDays <= days)
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.seriesReminder.createMany({
      data: reached.map((days) => ({ seriesId: series.id, dueOn: toDate(dueOn), daysBefore: days, sentAt: ctx.clock.now() })),
      skipDuplicates: true,
    })
    if (count === 0) return false
    const staff = await ctx.db.user.findMany({
      where: { disabledAt: null, roles: { hasSome: ['office', 'board'] } },
      select: { email: true, language: true },
    })
    for (const { email, language } of staff) {
      const t = translator(pageLanguages.find((one) => one === language) ?? 'sv')
      const words = {
        series: series.labels[t.lang] ?? series.slug,
        day: formatDay(languageOr(t.lang), dueOn, 'long'),
        days: Math.abs(inDays),
      }
      const key = inDays >= 0 ? 'due' : 'overdue'
      await notify({
        from: series.senderAddress,
        to: email,
        language: t.lang,
        subject: t(`reminder.${key}.subject`, words),
        text: t(`reminder.${key}.text`, { ...words, link: `${baseUrl}/newsletters` }),
      })
    }
    await audit(ctx, 'series.reminded', series.id, { dueOn, staff: staff.length })
    return true
  })
}
