import type { z } from 'zod'
import type { Context } from '../context.ts'
import { lockFact } from '../facts/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { decideAbout } from './decide-about.ts'
import { DecideEditions } from './schemas.ts'

/** Answers, after the change of a fact, what is to be done with editions that carry what was so before: all of these answers or none. */
export async function decideEditions(ctx: Context, input: z.input<typeof DecideEditions>): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const { factId, decisions } = parse(DecideEditions, input)
  await transaction(ctx, async (ctx) => {
    await lockFact(ctx, factId)
    await decideAbout(ctx, factId, decisions)
  })
}
