import type { z } from 'zod'
import type { Context } from '../../../context.ts'
import { parse } from '../../../parse.ts'
import { requirePermission } from '../../../permissions.ts'
import { goOn } from './go-on.ts'
import { ImportId, importBusy, ownImport, type StagedImport } from './staged-import.ts'

/**
 * Writes a file that was looked at, all of its rows that are not rejected or none. Every row is decided anew: what others have written
 * meanwhile counts.
 */
export async function applyImport(ctx: Context, input: z.input<typeof ImportId>): Promise<StagedImport> {
  requirePermission(ctx, 'members:write')
  const { id } = parse(ImportId, input)
  const { state } = await ownImport(ctx, id)
  // twice the same button does it once
  if (state === 'applying' || state === 'applied') return ownImport(ctx, id)
  const { count } = await ctx.db.memberImport.updateMany({ where: { id, state: 'checked' }, data: { state: 'applying', done: 0 } })
  if (count === 0) throw importBusy()
  return goOn(ctx, id)
}
