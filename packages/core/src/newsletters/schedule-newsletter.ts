import { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { instantOf } from '../day.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { requireSendable } from './check-newsletter.ts'
import type { LetterComposer } from './letter.ts'
import { moveNewsletter, readNewsletter } from './queries.ts'
import { type Newsletter, WallClockTime } from './schemas.ts'

export const ScheduleNewsletter = z.strictObject({
  newsletterId: z.uuid(),
  at: WallClockTime,
})

/** Sets when an approved letter goes out. A scheduled or held one can be given another time. */
export async function scheduleNewsletter(
  ctx: Context,
  input: z.input<typeof ScheduleNewsletter>,
  { composer }: { composer: LetterComposer },
): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId, at } = parse(ScheduleNewsletter, input)
  const scheduledAt = instantOf(ctx.clock.timeZone, at)
  if (scheduledAt <= ctx.clock.now()) throw new DomainError('unprocessable', 'scheduled_in_past', { pointer: '/at' })
  await requireSendable(ctx, newsletterId, composer)
  return transaction(ctx, async (ctx) => {
    await moveNewsletter(ctx, newsletterId, 'schedule', ['approved', 'scheduled', 'held'], { state: 'scheduled', scheduledAt })
    await audit(ctx, 'newsletter.scheduled', newsletterId, { at: scheduledAt.toISOString() })
    return readNewsletter(ctx, newsletterId)
  })
}
