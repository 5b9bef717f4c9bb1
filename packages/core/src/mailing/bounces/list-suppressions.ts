import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { type BounceCause, bounceCauses, ListSuppressions } from './schemas.ts'

export interface Suppression {
  reason: 'unsubscribed' | 'hard_bounce' | 'complaint' | 'erased' | 'manual'
  /** Null: of every series. */
  seriesId: string | null
  since: Date
  /** Why letters came back, for an address that is suspended for it; null where the mail server said so at once. */
  cause: BounceCause | null
  /** Only what a machine found out about the address can be taken back: never what somebody has asked for. */
  canLift: boolean
}

/** Why a contact's address gets nothing, of a series or of any. Follows the address, not the contact. */
export async function listSuppressions(ctx: Context, input: z.input<typeof ListSuppressions>): Promise<{ suppressions: Suppression[] }> {
  requirePermission(ctx, 'members:read')
  const { contactId } = parse(ListSuppressions, input)
  const contact = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { emailHash: true } })
  if (!contact) throw notFound('contact_not_found')
  if (contact.emailHash === null) return { suppressions: [] }
  const addressHash = contact.emailHash
  const rows = await ctx.db.suppression.findMany({ where: { addressHash }, orderBy: { createdAt: 'asc' } })
  const last = await ctx.db.bounce.findFirst({
    where: { delivery: { addressHash }, verdict: { in: ['hard', 'soft'] }, liftedAt: null },
    orderBy: { id: 'desc' },
    select: { cause: true },
  })
  return {
    suppressions: rows.map(({ reason, seriesId, createdAt }) => ({
      reason,
      seriesId,
      since: createdAt,
      cause: reason === 'hard_bounce' ? (bounceCauses.find((cause) => cause === last?.cause) ?? null) : null,
      canLift: reason === 'hard_bounce',
    })),
  }
}
