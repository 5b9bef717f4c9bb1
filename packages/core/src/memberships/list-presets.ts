import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { type BylawPreset, bylawPresets } from './presets.ts'

/** The sets of rules that one can begin from. */
export function listPresets(ctx: Context): readonly BylawPreset[] {
  requirePermission(ctx, 'settings:read')
  return bylawPresets
}
