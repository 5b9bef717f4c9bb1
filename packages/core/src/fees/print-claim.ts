import type { z } from 'zod'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { frameLanguage } from '../newsletters/letter-in.ts'
import type { NoticePrinter } from '../notices/notice-printer.ts'
import { noticeWords } from '../notices/notice-words.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { claimSettled } from './errors.ts'
import { stateOf } from './get-claim.ts'
import { readClaim } from './queries.ts'
import { ClaimId } from './schemas.ts'
import { slipFor } from './slip.ts'

/**
 * The slip for what is left of a claim, in her language, to be handed over or kept at the office. It does not say who she is. Throws
 * `no_way_to_pay` where the association has neither bankgiro nor Swish.
 */
export async function printClaim(
  ctx: Context,
  input: z.input<typeof ClaimId>,
  { printer }: { printer: NoticePrinter },
): Promise<Uint8Array> {
  requirePermission(ctx, 'members:read')
  const { claimId } = parse(ClaimId, input)
  const claim = await readClaim(ctx, claimId)
  const settings = await readSettings(ctx)
  const { remainingOre } = await stateOf(ctx, claim)
  if (remainingOre === 0) throw claimSettled()
  const slip = slipFor(claim, remainingOre, settings)
  if (slip === null) throw new DomainError('conflict', 'no_way_to_pay')
  const { contact } = await ctx.db.membership.findUniqueOrThrow({
    where: { id: claim.membershipId },
    select: { contact: { select: { language: true } } },
  })
  const language = frameLanguage(contact.language, settings)
  const association = settings.associationName
  const facts = { kind: 'fee_claim' as const, claim, remainingOre, slip }
  const { subject, text } = noticeWords(facts, { language, form: 'full', association, onPaper: true })
  return printer.notices([{ language, window: null, letterhead: null, heading: subject, text, slip }])
}
