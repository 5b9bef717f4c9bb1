import { languageName, translator } from '@lykta/i18n'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { sendingIsHeld } from '../installation/index.ts'
import { noticeSeries } from '../meetings/notice-series.ts'
import type { NotifyStaff } from '../newsletters/index.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Colleague, remindStaff } from '../users/remind-staff.ts'
import { listReorderNeeds, type ReorderStatus } from './list-reorder-needs.ts'

interface Effects {
  notify: NotifyStaff
  baseUrl: string
}

/**
 * Tells office and board which material has to be ordered again: each of them once for each, also when several workers ask at once, and anew
 * when there was enough in between. A mail that cannot be sent keeps nobody else's; the first failure is thrown at the end.
 */
export async function remindReorders(ctx: Context, effects: Effects): Promise<{ reminded: number }> {
  requirePermission(ctx, 'materials:read')
  const from = (await noticeSeries(ctx))?.senderAddress
  if (!from || (await sendingIsHeld(ctx))) return { reminded: 0 }
  const today = ctx.clock.today()
  const needs = await listReorderNeeds(ctx)
  const isDue = ({ orderBy }: ReorderStatus) => orderBy !== null && orderBy <= today
  for (const { materialId, language } of needs.filter((one) => !isDue(one)))
    await ctx.db.reorderReminder.deleteMany({ where: { materialId, language } })
  const reminded = await remindStaff(ctx, {
    roles: ['office', 'board'],
    due: needs.filter(isDue),
    remind: (due, colleague) => remind(ctx, due, { colleague, from, ...effects }),
    written: ({ materialId, language }, staff) => audit(ctx, 'reorder_point.reminded', materialId, { language, staff }),
  })
  return { reminded }
}

/** The row stands only if the mail was taken: both are in one transaction, and a second worker waits for the first one's. */
function remind(ctx: Context, due: ReorderStatus, { colleague, from, notify, baseUrl }: Effects & { colleague: Colleague; from: string }) {
  return transaction(ctx, async (ctx) => {
    const { materialId, language } = due
    const row = { materialId, language, userId: colleague.id, sentAt: ctx.clock.now() }
    const { count } = await ctx.db.reorderReminder.createMany({ data: [row], skipDuplicates: true })
    if (count === 0) return false
    await notify({ from, to: colleague.email, ...message(due, colleague, baseUrl) })
    return true
  })
}

function message({ material, language, there, coming, level }: ReorderStatus, { language: lang }: Colleague, baseUrl: string) {
  const t = translator(lang)
  const what = { material, language: languageName(language, lang) }
  return {
    language: lang,
    subject: t('reorder.reminder.subject', what),
    text: t('reorder.reminder.text', { ...what, there, coming, level, link: `${baseUrl}/materials/stock/reorder` }),
  }
}
