import type { Context } from '../context.ts'

/** Whether the first run is done. Anyone may ask: it decides which page a visitor meets. */
export async function isSetUp(ctx: Context): Promise<boolean> {
  return (await ctx.db.settings.count()) > 0
}
