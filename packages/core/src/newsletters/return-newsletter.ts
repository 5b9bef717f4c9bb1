import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { moveNewsletter, readNewsletter } from './queries.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'

/** Makes a submitted, approved, scheduled or held letter a draft again, to be mended and approved anew. */
export async function returnNewsletter(ctx: Context, input: z.input<typeof NewsletterId>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId } = parse(NewsletterId, input)
  return transaction(ctx, async (ctx) => {
    await moveNewsletter(ctx, newsletterId, 'return', ['submitted', 'approved', 'scheduled', 'held'], {
      state: 'draft',
      submittedBy: null,
      submittedAt: null,
      approvedBy: null,
      approvedAt: null,
      scheduledAt: null,
    })
    await audit(ctx, 'newsletter.returned', newsletterId)
    return readNewsletter(ctx, newsletterId)
  })
}
