import { audit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { holdDue } from './hold-sending.ts'

/**
 * A person says that this is the real one, and sending goes on. The installation gets a new name, so that an older marker vouches for
 * nothing; letters that came due meanwhile are held, and those that were under way stay paused. Throws `installation_not_held`.
 */
export async function confirmInstallation(ctx: Context): Promise<void> {
  requirePermission(ctx, 'settings:write')
  await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.installation.deleteMany({ where: { heldSince: { not: null } } })
    if (count === 0) throw new DomainError('conflict', 'installation_not_held')
    await ctx.db.installationPlace.deleteMany()
    const letters = await holdDue(ctx, ctx.clock.now())
    await audit(ctx, 'installation.confirmed', null, { letters })
  })
}
