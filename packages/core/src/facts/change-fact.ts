import { isDeepStrictEqual } from 'node:util'
import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { type Day, toDate } from '../day.ts'
import { decideAbout } from '../materials/decide-about.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { factKindDiffers, factUnchanged } from './errors.ts'
import type { Fact } from './fact.ts'
import type { FactValue } from './fact-value.ts'
import { lockFact, readFact } from './queries.ts'
import { ChangeFact } from './schemas.ts'

/**
 * Writes down what a fact is from a day on: today, a day to come, or one that was, to make the history whole. With it come the answers for
 * the editions that carry what was so before; whatever nobody answered stays a question. A day can be given again: the last word holds.
 */
export async function changeFact(ctx: Context, input: z.input<typeof ChangeFact>): Promise<Fact> {
  requirePermission(ctx, 'materials:write')
  const { factId, value, validFrom = ctx.clock.today(), decisions } = parse(ChangeFact, input)
  return transaction(ctx, async (ctx) => {
    requireChange(await lockFact(ctx, factId), value, validFrom)
    await ctx.db.publicFactVersion.create({
      data: {
        factId,
        value: value ?? Prisma.DbNull,
        validFrom: toDate(validFrom),
        recordedAt: ctx.clock.now(),
        recordedBy: actorId(ctx),
      },
    })
    await audit(ctx, 'fact.changed', factId, { validFrom, ended: value === null })
    await decideAbout(ctx, factId, decisions)
    return readFact(ctx, factId)
  })
}

function requireChange({ kind, versions }: Fact, value: FactValue | null, validFrom: Day): void {
  if (value && value.kind !== kind) throw factKindDiffers(kind)
  const before = versions.find((version) => version.validFrom <= validFrom)
  if (isDeepStrictEqual(before?.value ?? null, value)) throw factUnchanged(before?.validFrom ?? validFrom)
}
