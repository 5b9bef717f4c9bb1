import type { Context } from '../context.ts'

/** Whether anyone can sign in at all. Anyone may ask: it decides whether a visitor meets the first-run page. */
export async function hasUsers(ctx: Context): Promise<boolean> {
  return (await ctx.db.user.count()) > 0
}
