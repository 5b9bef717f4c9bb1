import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { later } from '../day.ts'
import { editionNotAsked, editionRecalled } from './errors.ts'
import { lockEdition } from './queries.ts'
import type { EditionDecision } from './schemas.ts'
import { firstDay, writeRecall } from './withdraw.ts'

type Decision = z.output<typeof EditionDecision>

/**
 * Answers what is to be done with editions that carry what a fact no longer is. The fact must be locked. An answer can be changed, but one
 * that said `recall` only once the edition has been taken up again. A recall begins when the fact changes, or today if that was before.
 */
export async function decideAbout(ctx: Context, factId: string, decisions: readonly Decision[]): Promise<void> {
  // in one order, so that two who answer at once never wait for each other in a ring
  const inOrder = [...decisions.entries()].sort(([, a], [, b]) => (a.editionId < b.editionId ? -1 : 1))
  for (const [index, decision] of inOrder) await decide(ctx, factId, decision, `/decisions/${index}/editionId`)
}

async function decide(ctx: Context, factId: string, { editionId, decision, reason }: Decision, pointer: string): Promise<void> {
  const edition = await lockEdition(ctx, editionId)
  const fact = edition.facts.find((carried) => carried.factId === factId)
  if (!fact?.outdated) throw editionNotAsked(pointer)
  if (edition.recalledOn !== null) throw editionRecalled(edition.recalledOn)
  const answer = { decision, reason: reason || null, decidedAt: ctx.clock.now(), decidedBy: actorId(ctx) }
  const key = { editionId, versionId: fact.newest.id }
  await ctx.db.editionFactDecision.upsert({
    where: { editionId_versionId: key },
    create: { ...key, ...answer },
    update: answer,
  })
  if (decision === 'recall') {
    await writeRecall(ctx, edition, later(later(ctx.clock.today(), fact.newest.validFrom), firstDay(edition)), reason)
  }
  await audit(ctx, 'edition.decided', editionId, { factId, decision })
}
