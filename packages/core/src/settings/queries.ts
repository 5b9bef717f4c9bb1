import type { Context } from '../context.ts'
import { notSetUp } from './errors.ts'
import { type Settings, toSettings } from './settings.ts'

/** The settings, for verbs whose rules rest on them, whoever acts. */
export async function readSettings(ctx: Pick<Context, 'db'>): Promise<Settings> {
  const row = await ctx.db.settings.findUnique({ where: { id: 1 } })
  if (!row) throw notSetUp()
  return toSettings(row)
}
