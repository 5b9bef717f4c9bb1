import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { factExists } from './errors.ts'
import type { Fact } from './fact.ts'
import { lockFact } from './queries.ts'
import { RenameFact } from './schemas.ts'

/** Gives a fact another name. What is printed is its value, so nothing has to be asked. */
export async function renameFact(ctx: Context, input: z.input<typeof RenameFact>): Promise<Fact> {
  requirePermission(ctx, 'materials:write')
  const { factId, name } = parse(RenameFact, input)
  return transaction(ctx, async (ctx) => {
    const fact = await lockFact(ctx, factId)
    await ctx.db.publicFact.update({ where: { id: factId }, data: { name } }).catch(onConstraint('public_fact_name_key', factExists))
    await audit(ctx, 'fact.renamed', factId)
    return { ...fact, name }
  })
}
