import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { mergeSame } from './errors.ts'
import { involvesNewIdentity, personOrThrow, requirePair } from './merge-contacts.ts'
import { ContactPair } from './schemas.ts'

/** Somebody has looked: these are two. They are not shown as a pair again. Saying so twice is once. */
export async function tellApart(ctx: Context, input: z.input<typeof ContactPair>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { firstId: a, secondId: b } = parse(ContactPair, input)
  if (a === b) throw mergeSame()
  const [firstId, secondId] = a < b ? [a, b] : [b, a]
  await transaction(ctx, async (ctx) => {
    const [first, second] = [await personOrThrow(ctx, firstId), await personOrThrow(ctx, secondId)]
    const data = { firstId, secondId, decidedAt: ctx.clock.now(), decidedBy: actorId(ctx) }
    if (await ctx.db.toldApart.findUnique({ where: { firstId_secondId: { firstId, secondId } } })) return
    await requirePair(ctx, firstId, secondId)
    const { count } = await ctx.db.toldApart.createMany({ data, skipDuplicates: true })
    // of somebody with a new identity no trace leads to anybody
    if (count > 0) await audit(ctx, 'contact.told_apart', firstId, involvesNewIdentity(first, second) ? {} : { from: secondId })
  })
}
