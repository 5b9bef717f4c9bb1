import { z } from 'zod'
import type { Context } from '../context.ts'
import { membershipNotFound } from '../memberships/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'

export const GetListName = z.strictObject({ membershipId: z.uuid() })

/** What is agreed with a member of how lists name her; `name` where nothing is. */
export async function getListName(
  ctx: Context,
  input: z.input<typeof GetListName>,
): Promise<{ kind: 'name' } | { kind: 'number' } | { kind: 'alias'; alias: string }> {
  requirePermission(ctx, 'members:read')
  const { membershipId } = parse(GetListName, input)
  const row = await ctx.db.membership.findUnique({ where: { id: membershipId }, select: { listName: true } })
  if (!row) throw membershipNotFound()
  if (!row.listName) return { kind: 'name' }
  const { alias } = row.listName
  return alias === null ? { kind: 'number' } : { kind: 'alias', alias }
}
