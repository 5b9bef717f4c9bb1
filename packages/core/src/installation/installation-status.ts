import type { Context } from '../context.ts'
import { requirePermission } from '../permissions.ts'
import { type HeldReason, heldReasons } from './restored-reason.ts'

export interface InstallationStatus {
  /** Why nothing is sent, and since when; null where everything is as it should be. */
  held: { reason: HeldReason; since: Date } | null
}

/** Whether this database is known to be the real one. */
export async function installationStatus(ctx: Context): Promise<InstallationStatus> {
  requirePermission(ctx, 'newsletters:read')
  const row = await ctx.db.installation.findUnique({ where: { id: 1 }, select: { heldSince: true, heldReason: true } })
  const reason = heldReasons.find((one) => one === row?.heldReason)
  return { held: row?.heldSince && reason ? { reason, since: row.heldSince } : null }
}
