import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { readSettings } from '../settings/queries.ts'

/**
 * Throws where the register is a municipality's: what a municipality holds, anybody may ask to see (offentlighetsprincipen, TF 2 kap.), so it
 * holds no members.
 */
export async function requireMembersHere(ctx: Context): Promise<void> {
  const { tenantKind } = await readSettings(ctx)
  if (tenantKind === 'municipality') throw new DomainError('forbidden', 'municipality_without_members')
}
