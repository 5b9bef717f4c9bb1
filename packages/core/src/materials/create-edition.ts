import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import type { Edition } from './edition.ts'
import { editionExists } from './errors.ts'
import { readEdition, readMaterial, writeFacts } from './queries.ts'
import { CreateEdition } from './schemas.ts'

/** Adds an edition. How many copies there are is the ledger's to say. One that carries what is no longer so is asked about at once. */
export async function createEdition(ctx: Context, input: z.input<typeof CreateEdition>): Promise<Edition> {
  requirePermission(ctx, 'materials:write')
  const { versionIds, printedOn, validFrom = printedOn ?? ctx.clock.today(), ...data } = parse(CreateEdition, input)
  return transaction(ctx, async (ctx) => {
    await readMaterial(ctx, data.materialId)
    const { id } = await ctx.db.edition
      .create({ data: { ...data, printedOn: printedOn && toDate(printedOn), validFrom: toDate(validFrom), createdAt: ctx.clock.now() } })
      .catch(onConstraint('edition_name_key', editionExists))
    await writeFacts(ctx, id, versionIds)
    await audit(ctx, 'edition.created', id, { materialId: data.materialId, language: data.language })
    return readEdition(ctx, id)
  })
}
