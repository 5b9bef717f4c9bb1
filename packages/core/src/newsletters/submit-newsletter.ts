import type { z } from 'zod'
import { audit } from '../audit/index.ts'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { requireSendable } from './check-newsletter.ts'
import type { LetterComposer } from './letter.ts'
import { moveNewsletter, readNewsletter } from './queries.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'

/** Asks somebody else to approve the letter. Throws `letter_not_ready` with every place that must be mended first. */
export async function submitNewsletter(
  ctx: Context,
  input: z.input<typeof NewsletterId>,
  { composer }: { composer: LetterComposer },
): Promise<Newsletter> {
  requirePermission(ctx, 'newsletters:write')
  const { newsletterId } = parse(NewsletterId, input)
  await requireSendable(ctx, newsletterId, composer)
  return transaction(ctx, async (ctx) => {
    await moveNewsletter(ctx, newsletterId, 'submit', ['draft'], {
      state: 'submitted',
      submittedBy: actorId(ctx),
      submittedAt: ctx.clock.now(),
    })
    await audit(ctx, 'newsletter.submitted', newsletterId)
    return readNewsletter(ctx, newsletterId)
  })
}
