import { Prisma } from '@lykta/db'
import { z } from 'zod'
import type { Context } from '../../../context.ts'
import { parse } from '../../../parse.ts'
import { requirePermission } from '../../../permissions.ts'
import { requireColumns } from '../columns.ts'
import { ColumnMapping } from '../schemas.ts'
import { goOn } from './go-on.ts'
import { rememberMapping } from './remembered-mapping.ts'
import { importBusy, ownImport, type StagedImport, writtenMapping } from './staged-import.ts'

const CheckImport = z.strictObject({
  id: z.uuid(),
  mapping: ColumnMapping,
  /** Whether the people gave these addresses for letters. */
  safeContactBasis: z.boolean(),
})

/** Says what the columns hold and has every row looked at. Nothing is written; it can be said anew until the file is. */
export async function checkImport(ctx: Context, input: z.input<typeof CheckImport>): Promise<StagedImport> {
  requirePermission(ctx, 'members:write')
  const { id, mapping: given, safeContactBasis } = parse(CheckImport, input)
  const { header } = await ownImport(ctx, id)
  const mapping = header.map((_, n) => given[n] ?? null)
  requireColumns(mapping)
  const { count } = await ctx.db.memberImport.updateMany({
    where: { id, state: { in: ['uploaded', 'checked', 'failed'] } },
    data: { state: 'checking', mapping: writtenMapping(mapping), safeContactBasis, done: 0, error: Prisma.DbNull },
  })
  if (count === 0) throw importBusy()
  await rememberMapping(ctx, header, mapping)
  return goOn(ctx, id)
}
