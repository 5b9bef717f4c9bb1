import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { instantOf } from '../day.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { readNewsletter, reviseNewsletter } from './queries.ts'
import { type Newsletter, UpdateNewsletter } from './schemas.ts'
import { requireAudience } from './series/audience-rules.ts'
import { readSeries } from './series/queries.ts'
import { withoutUndefined } from './without-undefined.ts'

/** Changes what a newsletter is besides its words. One that gets an embargo is public no more. Throws `newsletter_changed_elsewhere` when somebody was faster. */
export async function updateNewsletter(ctx: Context, input: z.input<typeof UpdateNewsletter>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId, revision, embargoUntil, ...changes } = parse(UpdateNewsletter, input)
  const embargoAt = embargoUntil && instantOf(ctx.clock.timeZone, embargoUntil)
  return transaction(ctx, async (ctx) => {
    const series = await readSeries(ctx, (await readNewsletter(ctx, newsletterId)).seriesId)
    if (changes.audience) await requireAudience(ctx, series, changes.audience)
    if (embargoAt && !series.press) throw new DomainError('unprocessable', 'embargo_needs_press', { pointer: '/embargoUntil' })
    if (embargoAt && embargoAt <= ctx.clock.now()) throw new DomainError('unprocessable', 'embargo_in_past', { pointer: '/embargoUntil' })
    await reviseNewsletter(
      ctx,
      newsletterId,
      revision,
      withoutUndefined({ ...changes, embargoAt, ...(embargoAt && { isPublic: false }) }),
      actorId(ctx),
    )
    await audit(ctx, 'newsletter.edited', newsletterId, { revision: revision + 1 })
    return readNewsletter(ctx, newsletterId)
  })
}
