import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { readNewsletter, reviseNewsletter } from './queries.ts'
import { type Newsletter, UpdateNewsletter } from './schemas.ts'
import { withoutUndefined } from './without-undefined.ts'

/** Changes what a newsletter is besides its words. Throws `newsletter_changed_elsewhere` when somebody was faster. */
export async function updateNewsletter(ctx: Context, input: z.input<typeof UpdateNewsletter>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId, revision, ...changes } = parse(UpdateNewsletter, input)
  return transaction(ctx, async (ctx) => {
    await reviseNewsletter(ctx, newsletterId, revision, withoutUndefined(changes), actorId(ctx))
    await audit(ctx, 'newsletter.edited', newsletterId, { revision: revision + 1 })
    return readNewsletter(ctx, newsletterId)
  })
}
