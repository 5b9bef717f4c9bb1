import { type ApplicationOutcome, Prisma } from '@lykta/db'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { DeclineReason } from './schemas.ts'

/** Writes down what came of it, and forgets who she was. */
export async function settleApplication(
  ctx: Context,
  id: string,
  outcome: ApplicationOutcome,
  declineReason: DeclineReason | null = null,
): Promise<void> {
  await ctx.db.membershipApplication.update({
    where: { id },
    data: {
      ...{ outcome, declineReason },
      settledAt: ctx.clock.now(),
      settledBy: actorId(ctx),
      details: Prisma.DbNull,
      addressHash: null,
    },
  })
}
