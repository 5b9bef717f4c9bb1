import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Edition } from './edition.ts'
import { editionWithdrawn, withdrawnTooEarly } from './errors.ts'
import { lockEdition, readEdition } from './queries.ts'
import { WithdrawEdition } from './schemas.ts'
import { firstDay } from './withdraw.ts'

/** Nothing more of an edition is handed out from a day. What lies at places may lie: to take it back is `recallEdition`. */
export async function withdrawEdition(ctx: Context, input: z.input<typeof WithdrawEdition>): Promise<Edition> {
  requirePermission(ctx, 'materials:write')
  const { editionId, on = ctx.clock.today(), reason } = parse(WithdrawEdition, input)
  return transaction(ctx, async (ctx) => {
    const edition = await lockEdition(ctx, editionId)
    if (edition.withdrawnOn !== null) throw editionWithdrawn(edition.withdrawnOn)
    if (on < firstDay(edition)) throw withdrawnTooEarly(firstDay(edition))
    await ctx.db.edition.update({ where: { id: editionId }, data: { withdrawnOn: toDate(on), withdrawnReason: reason || null } })
    await audit(ctx, 'edition.withdrawn', editionId, { on })
    return readEdition(ctx, editionId)
  })
}
