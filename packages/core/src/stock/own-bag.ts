import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { type Holder, toHolder } from './holder.ts'

/** The bag of whoever acts, or null where she has none that is open. */
export async function ownBag(ctx: Context): Promise<Holder | null> {
  requirePermission(ctx, 'distribution:log')
  if (ctx.actor.kind !== 'user') return null
  const row = await ctx.db.holder.findFirst({ where: { userId: ctx.actor.userId, closedOn: null } })
  return row && toHolder(row)
}
