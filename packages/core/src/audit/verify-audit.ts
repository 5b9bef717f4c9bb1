import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'

/** Walks the whole chain and gives the id of the first entry that does not follow from the one before, or null. */
export async function verifyAudit(ctx: Context): Promise<{ entries: number; brokenAt: string | null }> {
  requirePermission(ctx, 'audit:read')
  const [row] = await ctx.db.$queryRaw<{ entries: bigint; broken: bigint | null }[]>`
    SELECT count(*) AS entries, min(id) FILTER (WHERE hash <> expected) AS broken
    FROM (SELECT id, hash, lykta_audit_hash(lag(hash) OVER (ORDER BY id), e) AS expected FROM audit_entry e) AS chain`
  return { entries: Number(row?.entries ?? 0), brokenAt: row?.broken == null ? null : String(row.broken) }
}
