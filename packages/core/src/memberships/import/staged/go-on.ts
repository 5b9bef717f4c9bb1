import type { Context } from '../../../context.ts'
import { batchSize } from '../open-members-file.ts'
import { runImport } from './run-import.ts'
import { ownImport, type StagedImport } from './staged-import.ts'

/** A short file is gone through at once; a long one by a worker, so that nobody waits for an answer. */
export async function goOn(ctx: Context, id: string): Promise<StagedImport> {
  const { total } = await ownImport(ctx, id)
  if (total <= batchSize) await runImport(ctx, { id })
  else await ctx.jobs.wakeImport(id)
  return ownImport(ctx, id)
}
