import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type CopyRequest, toRequest, withLines } from './copy-request.ts'
import { ListCopyRequests } from './schemas.ts'

/** Who has asked for printed copies, the newest first. */
export async function listCopyRequests(
  ctx: Context,
  input: z.input<typeof ListCopyRequests> = {},
): Promise<{ items: CopyRequest[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { state, limit, after } = parse(ListCopyRequests, input)
  const from = after === undefined ? undefined : position(after)
  const at = new Date(from?.key ?? 0)
  const rows = await ctx.db.copyRequest.findMany({
    where: { ...(state && { state }), ...(from && { OR: [{ askedAt: { lt: at } }, { askedAt: at, id: { lt: from.id } }] }) },
    include: withLines,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const { items, next } = page(rows, limit, (last) => cursor(last.askedAt.getTime(), last.id))
  return { items: items.map(toRequest), next }
}

/** How many wait for an answer. */
export async function countNewCopyRequests(ctx: Context): Promise<number> {
  requirePermission(ctx, 'materials:read')
  return ctx.db.copyRequest.count({ where: { state: 'new' } })
}
