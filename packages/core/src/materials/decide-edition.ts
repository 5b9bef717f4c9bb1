import type { z } from 'zod'
import type { Context } from '../context.ts'
import { lockFact } from '../facts/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { decideAbout } from './decide-about.ts'
import type { Edition } from './edition.ts'
import { readEdition } from './queries.ts'
import { DecideEdition } from './schemas.ts'

/** Answers, after the change of a fact, what is to be done with one of the editions that carry what was so before. */
export async function decideEdition(ctx: Context, input: z.input<typeof DecideEdition>): Promise<Edition> {
  requirePermission(ctx, 'materials:write')
  const answer = parse(DecideEdition, input)
  return transaction(ctx, async (ctx) => {
    await lockFact(ctx, answer.factId)
    await decideAbout(ctx, answer, '/editionId')
    return readEdition(ctx, answer.editionId)
  })
}
