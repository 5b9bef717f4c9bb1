import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { policyColumns } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { presetNotFound } from './errors.ts'
import { bylawPresets } from './presets.ts'
import { ApplyPreset } from './schemas.ts'

/**
 * Takes over the rules of a preset, from now on: what it says of membership and of meetings, and its classes by id. The fee of a class that stands is kept, save that a free
 * class becomes free; other classes stay as they are. Periods that stand are not touched.
 */
export async function applyPreset(ctx: Context, input: z.input<typeof ApplyPreset>): Promise<void> {
  requirePermission(ctx, 'settings:write')
  const { presetId } = parse(ApplyPreset, input)
  const preset = bylawPresets.find(({ id }) => id === presetId)
  if (!preset) throw presetNotFound()
  await transaction(ctx, async (ctx) => {
    await ctx.db.settings.update({
      where: { id: 1 },
      data: { ...(await policyColumns(ctx, preset.policy)), meetingPolicy: preset.meetings },
    })
    for (const { id, feeOre, ...rules } of preset.classes) {
      await ctx.db.membershipClass.upsert({
        where: { id },
        create: { id, feeOre, ...rules },
        update: { ...rules, ...(feeOre === 0 && { feeOre }) },
      })
    }
    await audit(ctx, 'preset.applied', presetId)
  })
}
