import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { given } from '../given.ts'
import { lockEdition } from '../materials/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { neverPrinted, publicWithoutFile, withdrawnFromShelf } from './errors.ts'
import { SetShelf } from './schemas.ts'

/**
 * Puts an edition on the public page or takes it away, for reading and for asking for copies. Throws `edition_not_found`,
 * `public_without_file`, `orderable_never_printed` and `shelf_edition_withdrawn`.
 */
export async function setShelf(ctx: Context, input: z.input<typeof SetShelf>): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const { editionId, ...changes } = parse(SetShelf, input)
  await transaction(ctx, async (ctx) => {
    const edition = await lockEdition(ctx, editionId)
    const raised = (['public', 'orderable'] as const).filter((name) => changes[name] && !edition[name])
    if (raised[0] && edition.withdrawnOn !== null && edition.withdrawnOn <= ctx.clock.today()) throw withdrawnFromShelf(raised[0])
    if (raised.includes('public') && (await ctx.db.editionFile.count({ where: { editionId } })) === 0) throw publicWithoutFile()
    if (raised.includes('orderable') && edition.printedOn === null) throw neverPrinted()
    const { public: isPublic, orderable } = await ctx.db.edition.update({ where: { id: editionId }, data: given(changes) })
    await audit(ctx, 'publication.shelf_set', editionId, { public: isPublic, orderable })
  })
}
