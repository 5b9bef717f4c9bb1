import { z } from 'zod'
import { audit } from '../audit/index.ts'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { lockNewsletter, moveNewsletter, readNewsletter } from './queries.ts'
import type { Newsletter } from './schemas.ts'

export const ApproveNewsletter = z.strictObject({
  newsletterId: z.uuid(),
  /** The revision that was read; approving another is `newsletter_changed_elsewhere`. */
  revision: z.number().int().positive(),
})

/** Approves the letter as it stands. Never by the one who submitted or last edited it: `approval_needs_another`. */
export async function approveNewsletter(ctx: Context, input: z.input<typeof ApproveNewsletter>): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:approve')
  const { newsletterId, revision } = parse(ApproveNewsletter, input)
  return transaction(ctx, async (ctx) => {
    await lockNewsletter(ctx, newsletterId)
    const letter = await readNewsletter(ctx, newsletterId)
    const by = actorId(ctx)
    if (letter.state === 'submitted') {
      if (by === null || by === letter.submittedBy || by === letter.updatedBy) throw new DomainError('forbidden', 'approval_needs_another')
      if (letter.revision !== revision)
        throw new DomainError('conflict', 'newsletter_changed_elsewhere', { params: { revision: letter.revision } })
    }
    await moveNewsletter(ctx, newsletterId, 'approve', ['submitted'], { state: 'approved', approvedBy: by, approvedAt: ctx.clock.now() })
    await audit(ctx, 'newsletter.approved', newsletterId, { revision })
    return readNewsletter(ctx, newsletterId)
  })
}
