import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { factExists } from './errors.ts'
import { type Fact, toFact } from './fact.ts'
import { withVersions } from './queries.ts'
import { CreateFact } from './schemas.ts'

/** Writes down something we say in public, and from when it is so. */
export async function createFact(ctx: Context, input: z.input<typeof CreateFact>): Promise<Fact> {
  requirePermission(ctx, 'materials:write')
  const { name, value, validFrom = ctx.clock.today() } = parse(CreateFact, input)
  return transaction(ctx, async (ctx) => {
    const version = { value, validFrom: toDate(validFrom), recordedAt: ctx.clock.now(), recordedBy: actorId(ctx) }
    const row = await ctx.db.publicFact
      .create({ data: { kind: value.kind, name, versions: { create: version } }, include: withVersions })
      .catch(onConstraint('public_fact_name_key', factExists))
    await audit(ctx, 'fact.created', row.id, { kind: row.kind, validFrom })
    return toFact(row, ctx.clock.today())
  })
}
