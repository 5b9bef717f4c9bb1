import { randomUUID } from 'node:crypto'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parts } from './claim-facts.ts'
import { keptReference } from './kept-reference.ts'
import type { PlannedPart } from './plan.ts'
import type { BankFile } from './read-bank-file.ts'
import { settleIfReached } from './settle.ts'
import { isAssigned } from './verdict.ts'

/** Writes what is new and settles the claims whose amount is reached. Gives the id of each payment by its key; a file without news leaves no trace. */
export async function writeParts(ctx: Context, bank: BankFile, planned: PlannedPart[]): Promise<Map<string, string>> {
  const news = planned.filter(({ verdict }) => verdict !== 'already_seen')
  const ids = new Map(news.map(({ part }) => [part.key, randomUUID()]))
  if (news.length === 0) return ids
  const now = ctx.clock.now()
  const { id: fileId } = await ctx.db.paymentFile.create({
    data: {
      digest: bank.digest,
      madeAt: bank.madeAt,
      payments: news.length,
      totalOre: news.reduce((sum, { part }) => sum + part.amountOre, 0),
      importedAt: now,
      importedBy: actorId(ctx),
    },
  })
  const paidOn = new Map(bank.sections.flatMap(({ paymentDate, parts }) => parts.map(({ key }) => [key, toDate(paymentDate)] as const)))
  for (const some of parts(news)) {
    await ctx.db.payment.createMany({
      data: some.map(({ part, verdict, named }) => ({
        id: ids.get(part.key) ?? randomUUID(),
        way: 'bankgiro' as const,
        amountOre: part.amountOre,
        paidOn: paidOn.get(part.key) ?? now,
        reference: named ? part.reference : keptReference(part.reference),
        serial: part.serial,
        sourceKey: part.key,
        fileId,
        recordedAt: now,
        recordedBy: actorId(ctx),
        ...(named && isAssigned(verdict) && { claimId: named.claim.id, assignedAt: now, assignedBy: actorId(ctx) }),
      })),
    })
  }
  const reached = news.filter(({ remainingOre }) => remainingOre === 0).map(({ named }) => named?.claim.id)
  for (const claimId of new Set(reached)) if (claimId) await settleIfReached(ctx, claimId)
  return ids
}
