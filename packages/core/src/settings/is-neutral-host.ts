import type { Context } from '../context.ts'

/** Whether `host` is the address that discreet letters lead to, and not our own: nothing there may say who we are. Anyone may ask. */
export async function isNeutralHost(ctx: Pick<Context, 'db'>, { host, baseUrl }: { host: string; baseUrl: string }): Promise<boolean> {
  if (host === new URL(baseUrl).host) return false
  const settings = await ctx.db.settings.findUnique({ where: { id: 1 }, select: { discreetUrl: true } })
  return settings?.discreetUrl ? new URL(settings.discreetUrl).host === host : false
}
