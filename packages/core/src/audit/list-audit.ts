import { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'

export const ListAudit = z.object({
  action: z.string().max(100).optional(),
  subjectId: z.string().max(100).optional(),
  /** The id of the last entry of the page before. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export interface AuditEntry {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  action: string
  subjectId: string | null
  facts: unknown
}

/** The audit trail, newest first. */
export async function listAudit(ctx: Context, input: z.input<typeof ListAudit>): Promise<{ entries: AuditEntry[]; next: string | null }> {
  requirePermission(ctx, 'audit:read')
  const { action, subjectId, after, limit } = parse(ListAudit, input)
  const rows = await ctx.db.auditEntry.findMany({
    where: { ...(action && { action }), ...(subjectId && { subjectId }), ...(after && { id: { lt: BigInt(after) } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const entries = rows.slice(0, limit).map(({ hash: _, id, ...entry }) => ({ id: String(id), ...entry }))
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null }
}
