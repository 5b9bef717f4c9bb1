import type { z } from 'zod'
import type { Context } from '../../../context.ts'
import { parse } from '../../../parse.ts'
import { requirePermission } from '../../../permissions.ts'
import { ImportId, importBusy, ownImport } from './staged-import.ts'

/** Throws a file away that is not to be written. */
export async function discardImport(ctx: Context, input: z.input<typeof ImportId>): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { id } = parse(ImportId, input)
  await ownImport(ctx, id)
  const { count } = await ctx.db.memberImport.deleteMany({ where: { id, state: { notIn: ['checking', 'applying'] } } })
  if (count === 0) throw importBusy()
}
