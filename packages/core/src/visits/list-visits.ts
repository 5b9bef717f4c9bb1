import type { z } from 'zod'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { can, requirePermission } from '../permissions.ts'
import { ListVisits } from './schemas.ts'
import { toVisit, type Visit, withLines } from './visit.ts'

/** Visits, the last first, withdrawn ones among them. Who only logs sees her own. */
export async function listVisits(ctx: Context, input: z.input<typeof ListVisits> = {}): Promise<{ items: Visit[]; next: string | null }> {
  requirePermission(ctx, 'distribution:log')
  const { placeId, limit, after } = parse(ListVisits, input)
  const last = after === undefined ? undefined : position(after)
  const day = last && toDate(String(last.key))
  const rows = await ctx.db.visit.findMany({
    where: {
      ...(placeId && { placeId }),
      ...(!can(ctx.actor, 'materials:read') && { visitedBy: actorId(ctx) }),
      ...(last && day && { OR: [{ visitedOn: { lt: day } }, { visitedOn: day, id: { lt: last.id } }] }),
    },
    include: withLines,
    orderBy: [{ visitedOn: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return page(rows.map(toVisit), limit, ({ visitedOn, id }) => cursor(visitedOn, id))
}
