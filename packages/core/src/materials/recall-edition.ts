import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Edition } from './edition.ts'
import { editionRecalled, withdrawnTooEarly } from './errors.ts'
import { lockEdition, readEdition } from './queries.ts'
import { WithdrawEdition } from './schemas.ts'
import { firstDay, writeRecall } from './withdraw.ts'

/** What lies at places is taken back from a day, and nothing more is handed out. A recall of a day to come can be made to begin sooner or later. */
export async function recallEdition(ctx: Context, input: z.input<typeof WithdrawEdition>): Promise<Edition> {
  requirePermission(ctx, 'materials:write')
  const { editionId, on = ctx.clock.today(), reason } = parse(WithdrawEdition, input)
  return transaction(ctx, async (ctx) => {
    const edition = await lockEdition(ctx, editionId)
    if (edition.recalledOn !== null && edition.recalledOn <= ctx.clock.today()) throw editionRecalled(edition.recalledOn)
    if (on < firstDay(edition)) throw withdrawnTooEarly(firstDay(edition))
    await writeRecall(ctx, edition, on, reason)
    await audit(ctx, 'edition.recalled', editionId, { on })
    return readEdition(ctx, editionId)
  })
}
