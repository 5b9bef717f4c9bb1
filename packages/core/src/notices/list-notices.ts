import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type Notice, toNotice } from './notice.ts'
import { ListNotices } from './schemas.ts'

/** `name` is null once she has been erased. */
export type ListedNotice = Notice & { name: string | null }

/** Notices and what came of each, the newest first. */
export async function listNotices(
  ctx: Context,
  input: z.input<typeof ListNotices> = {},
): Promise<{ items: ListedNotice[]; next: string | null }> {
  requirePermission(ctx, 'members:read')
  const { kind, state, claimId, contactId, limit, after } = parse(ListNotices, input)
  const rows = await ctx.db.notice.findMany({
    where: {
      ...(kind && { kind }),
      ...(state && { state }),
      ...(claimId && { claimId }),
      ...(contactId && { contactId }),
      ...(after && { id: { lt: position(after).id } }),
    },
    include: { contact: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const { items, next } = page(rows, limit, ({ id }) => cursor(0, id))
  return { items: items.map(({ contact, ...row }) => ({ ...toNotice(row), name: contact?.name ?? null })), next }
}
