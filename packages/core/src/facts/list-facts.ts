import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type Fact, toFact } from './fact.ts'
import { withVersions } from './queries.ts'
import { ListFacts } from './schemas.ts'

/** Everything we say in public, in the order phone, hours, web, federation; an association has a handful. */
export async function listFacts(ctx: Context, input: z.input<typeof ListFacts> = {}): Promise<Fact[]> {
  requirePermission(ctx, 'materials:read')
  const { kind } = parse(ListFacts, input)
  const rows = await ctx.db.publicFact.findMany({
    where: kind ? { kind } : {},
    include: withVersions,
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  })
  return rows.map((row) => toFact(row, ctx.clock.today()))
}
