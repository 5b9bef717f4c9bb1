import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { given } from '../given.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { policyColumns, readSettings } from './queries.ts'
import { UpdateSettings } from './schemas.ts'
import { type Settings, toSettings } from './settings.ts'

/** Changes the settings that are given. A new policy tells differently of today and what comes, of past days never. */
export async function updateSettings(ctx: Context, input: z.input<typeof UpdateSettings>): Promise<Settings> {
  requirePermission(ctx, 'settings:write')
  const { membershipPolicy, ...changes } = parse(UpdateSettings, input)
  return transaction(ctx, async (ctx) => {
    await readSettings(ctx)
    const policy = membershipPolicy && (await policyColumns(ctx, membershipPolicy))
    const row = await ctx.db.settings.update({ where: { id: 1 }, data: { ...given(changes), ...policy } })
    const fields = Object.keys({ ...changes, ...(membershipPolicy && { membershipPolicy }) })
    await audit(ctx, 'settings.updated', null, { fields: fields.join(',') })
    return toSettings(row)
  })
}
