import type { Context } from '../context.ts'
import { factNotFound } from './errors.ts'
import { type Fact, newestFirst, toFact } from './fact.ts'

export const withVersions = { versions: { orderBy: [...newestFirst] } }

export async function readFact(ctx: Context, factId: string): Promise<Fact> {
  const row = await ctx.db.publicFact.findUnique({ where: { id: factId }, include: withVersions })
  if (!row) throw factNotFound()
  return toFact(row, ctx.clock.today())
}

/** The fact, kept as it is until the end of the transaction. */
export async function lockFact(ctx: Context, factId: string): Promise<Fact> {
  await ctx.db.$queryRaw`SELECT FROM public_fact WHERE id = ${factId}::uuid FOR UPDATE`
  return readFact(ctx, factId)
}
