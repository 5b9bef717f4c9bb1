import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from './queries.ts'
import type { Settings } from './settings.ts'

/** The association's settings. Throws `not_set_up` before the first run is done. */
export async function getSettings(ctx: Context): Promise<Settings> {
  requirePermission(ctx, 'settings:read')
  return readSettings(ctx)
}
