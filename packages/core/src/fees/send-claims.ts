import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { queueNotices } from '../notices/queue-notices.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { claimStateSql } from './claim-state-sql.ts'
import { SendClaims } from './schemas.ts'

/**
 * Sends what is unpaid of a year, to each the way she has said is safe: by mail, or as a letter to print. Nobody gets a claim twice; one that
 * is asked for by its id, and could not go out before, is tried again.
 */
export async function sendClaims(ctx: Context, input: z.input<typeof SendClaims>): Promise<{ queued: number }> {
  requirePermission(ctx, 'payments:write')
  const { year, claimIds } = parse(SendClaims, input)
  const queued = await transaction(ctx, async (ctx) => {
    const which = claimIds ? Prisma.sql`f.id = ANY(${claimIds}::uuid[])` : Prisma.sql`extract(year FROM f.starts_on) = ${year}::int`
    const unpaid = await ctx.db.$queryRaw<{ id: string; contactId: string }[]>`
      SELECT f.id, m.contact_id AS "contactId" FROM fee_claim f JOIN membership m ON m.id = f.membership_id JOIN contact c ON c.id = m.contact_id
      WHERE ${which} AND c.erased_at IS NULL AND ${claimStateSql} IN ('open', 'part_paid')
      ORDER BY f.id`
    const fresh = await queueNotices(
      ctx,
      unpaid.map(({ id, contactId }) => ({ kind: 'fee_claim', subject: id, contactId, claimId: id })),
    )
    const again = claimIds
      ? await tryAgain(
          ctx,
          unpaid.map(({ id }) => id),
        )
      : 0
    if (fresh + again > 0)
      await audit(ctx, 'claims.sent', claimIds?.length === 1 ? (claimIds[0] ?? null) : null, { notices: fresh + again })
    return fresh + again
  })
  if (queued > 0) await ctx.jobs.wakeNotices()
  return { queued }
}

async function tryAgain(ctx: Context, claimIds: string[]): Promise<number> {
  const { count } = await ctx.db.notice.updateMany({
    where: { kind: 'fee_claim', claimId: { in: claimIds }, state: { in: ['skipped', 'rejected'] } },
    data: {
      state: 'pending',
      reason: null,
      channel: null,
      settledAt: null,
      nextTryAt: null,
      attempts: 0,
      firstTryAt: null,
      printedAt: null,
    },
  })
  return count
}
