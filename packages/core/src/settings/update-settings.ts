import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { given } from '../given.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { readSettings } from './queries.ts'
import { UpdateSettings } from './schemas.ts'
import { type Settings, toSettings } from './settings.ts'

/** Changes the settings that are given. A new policy tells differently of statuses at once, of frozen counts never. */
export async function updateSettings(ctx: Context, input: z.input<typeof UpdateSettings>): Promise<Settings> {
  requirePermission(ctx, 'settings:write')
  const changes = parse(UpdateSettings, input)
  return transaction(ctx, async (ctx) => {
    await readSettings(ctx)
    const row = await ctx.db.settings.update({ where: { id: 1 }, data: given(changes) })
    await audit(ctx, 'settings.updated', null, { fields: Object.keys(changes).join(',') })
    return toSettings(row)
  })
}
