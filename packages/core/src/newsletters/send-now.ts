import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { requireSendable } from './check-newsletter.ts'
import type { LetterComposer } from './letter.ts'
import { moveNewsletter, readNewsletter } from './queries.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'

/**
 * Starts the sending of an approved letter, or of one that is scheduled or held. Asked twice, the second is
 * `newsletter_wrong_state`: nobody gets it twice by a double click. The recipients are frozen by the worker at its first claim.
 */
export async function sendNow(
  ctx: Context,
  input: z.input<typeof NewsletterId>,
  { composer }: { composer: LetterComposer },
): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId } = parse(NewsletterId, input)
  await requireSendable(ctx, newsletterId, composer)
  const newsletter = await transaction(ctx, async (ctx) => {
    await moveNewsletter(ctx, newsletterId, 'send', ['approved', 'scheduled', 'held'], { state: 'sending', startedAt: ctx.clock.now() })
    await audit(ctx, 'newsletter.started', newsletterId)
    return readNewsletter(ctx, newsletterId)
  })
  await ctx.jobs.wakeNewsletter(newsletterId)
  return newsletter
}
