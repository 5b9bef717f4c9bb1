import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { later } from '../day.ts'
import { editionNotAsked, editionRecalled } from './errors.ts'
import { lockEdition } from './queries.ts'
import type { DecideEdition } from './schemas.ts'
import { firstDay, writeRecall } from './withdraw.ts'

/**
 * Answers what is to be done with an edition that carries what a fact no longer is. An answer can be changed, but one that said `recall`
 * only once the edition has been taken up again. A recall begins when the fact changes, or today if that was before.
 * The fact must be locked.
 */
export async function decideAbout(ctx: Context, input: z.output<typeof DecideEdition>, pointer: string): Promise<void> {
  const { editionId, factId, decision, reason } = input
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
    const day = later(later(ctx.clock.today(), fact.newest.validFrom), firstDay(edition))
    await writeRecall(ctx, edition, day, reason)
  }
  await audit(ctx, 'edition.decided', editionId, { factId, decision })
}
