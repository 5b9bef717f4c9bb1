import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { moveNewsletter, readNewsletter } from './queries.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'

/** Stops the sending within a second; letters already handed to the mail server are gone. */
export async function pauseNewsletter(ctx: Context, input: z.input<typeof NewsletterId>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId } = parse(NewsletterId, input)
  return transaction(ctx, async (ctx) => {
    await moveNewsletter(ctx, newsletterId, 'pause', ['sending'], { state: 'paused' })
    await audit(ctx, 'newsletter.paused', newsletterId)
    return readNewsletter(ctx, newsletterId)
  })
}

/** Goes on where the pause began. */
export async function resumeNewsletter(ctx: Context, input: z.input<typeof NewsletterId>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:send')
  const { newsletterId } = parse(NewsletterId, input)
  const newsletter = await transaction(ctx, async (ctx) => {
    await moveNewsletter(ctx, newsletterId, 'resume', ['paused'], { state: 'sending', waitReason: null, waitUntil: null })
    await audit(ctx, 'newsletter.resumed', newsletterId)
    return readNewsletter(ctx, newsletterId)
  })
  await ctx.jobs.wakeNewsletter(newsletterId)
  return newsletter
}
