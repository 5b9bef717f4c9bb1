import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { given } from '../given.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Edition } from './edition.ts'
import { editionExists, validAfterWithdrawal } from './errors.ts'
import { lockEdition, readEdition, writeFacts } from './queries.ts'
import { UpdateEdition } from './schemas.ts'
import { firstDay } from './withdraw.ts'

/** Changes what was written down wrongly about an edition. What is printed on paper does not change: a new print is a new edition. */
export async function updateEdition(ctx: Context, input: z.input<typeof UpdateEdition>): Promise<Edition> {
  requirePermission(ctx, 'materials:write')
  const { editionId, versionIds, printedOn, validFrom, ...changes } = parse(UpdateEdition, input)
  return transaction(ctx, async (ctx) => {
    const before = await lockEdition(ctx, editionId)
    const after = { ...before, ...given({ printedOn, validFrom }) }
    if (before.withdrawnOn !== null && before.withdrawnOn < firstDay(after)) throw validAfterWithdrawal(before.withdrawnOn)
    await ctx.db.edition
      .update({
        where: { id: editionId },
        data: { ...given(changes), printedOn: after.printedOn && toDate(after.printedOn), validFrom: toDate(after.validFrom) },
      })
      .catch(onConstraint('edition_name_key', editionExists))
    if (versionIds) await writeFacts(ctx, editionId, versionIds)
    await audit(ctx, 'edition.updated', editionId)
    return readEdition(ctx, editionId)
  })
}
