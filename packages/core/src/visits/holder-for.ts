import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { can } from '../permissions.ts'
import { visitHolderMissing, visitHolderNotYours } from './errors.ts'

interface Placed {
  holderId?: string | undefined
  visitedBy: string | null
  lines: { placed: number }[]
}

/**
 * Whose copies are placed: the one named, else the visitor's own bag, else the one store there is. Who only logs may take from her own
 * bag and from stores. Null when nothing is placed.
 */
export async function holderFor(ctx: Context, { holderId, visitedBy, lines }: Placed): Promise<string | null> {
  if (lines.every(({ placed }) => placed === 0)) return null
  if (holderId !== undefined) {
    const holder = await ctx.db.holder.findUnique({ where: { id: holderId } })
    if (!holder) throw visitHolderMissing()
    const own = holder.kind === 'store' || holder.userId === actorId(ctx)
    if (!own && !can(ctx.actor, 'materials:write')) throw visitHolderNotYours()
    return holder.id
  }
  const bag = visitedBy === null ? null : await ctx.db.holder.findFirst({ where: { userId: visitedBy, closedOn: null } })
  if (bag) return bag.id
  const stores = await ctx.db.holder.findMany({ where: { kind: 'store', closedOn: null }, take: 2 })
  const [store] = stores
  if (!store || stores.length > 1) throw visitHolderMissing()
  return store.id
}
