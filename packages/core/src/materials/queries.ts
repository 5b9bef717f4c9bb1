import type { Context } from '../context.ts'
import { type Edition, type Material, toEdition, withFacts, withVersion } from './edition.ts'
import { editionNotFound, factVersionNotFound, factVersionTwice, materialNotFound } from './errors.ts'

export async function readMaterial(ctx: Context, materialId: string): Promise<Material> {
  const row = await ctx.db.material.findUnique({ where: { id: materialId } })
  if (!row) throw materialNotFound()
  return row
}

/** Reads one relation after the other: a transaction has one connection. */
export async function readEdition(ctx: Context, editionId: string): Promise<Edition> {
  const row = await ctx.db.edition.findUnique({ where: { id: editionId }, include: { material: true } })
  if (!row) throw editionNotFound()
  const facts = await ctx.db.editionFact.findMany({ where: { editionId }, include: withVersion })
  const decisions = await ctx.db.editionFactDecision.findMany({ where: { editionId } })
  return toEdition({ ...row, facts, decisions }, ctx.clock.today())
}

/** The editions in the order of their ids. */
export async function readEditions(ctx: Context, ids: readonly string[]): Promise<Edition[]> {
  const rows = await ctx.db.edition.findMany({ where: { id: { in: [...ids] } }, include: withFacts })
  const found = new Map(rows.map((row) => [row.id, toEdition(row, ctx.clock.today())]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The edition, kept as it is until the end of the transaction. */
export async function lockEdition(ctx: Context, editionId: string): Promise<Edition> {
  await ctx.db.$queryRaw`SELECT FROM edition WHERE id = ${editionId}::uuid FOR UPDATE`
  return readEdition(ctx, editionId)
}

/** Says that these are printed on it, and nothing else. An edition carries one version of a fact. */
export async function writeFacts(ctx: Context, editionId: string, versionIds: string[]): Promise<void> {
  const known = await ctx.db.publicFactVersion.findMany({ where: { id: { in: versionIds } } })
  const factOf = new Map(known.map(({ id, factId }) => [id, factId]))
  const seen = new Set<string>()
  for (const [index, versionId] of versionIds.entries()) {
    const factId = factOf.get(versionId)
    if (factId === undefined) throw factVersionNotFound(index)
    if (seen.has(factId)) throw factVersionTwice(index)
    seen.add(factId)
  }
  await ctx.db.editionFact.deleteMany({ where: { editionId } })
  await ctx.db.editionFact.createMany({ data: versionIds.map((versionId) => ({ editionId, versionId })) })
}
