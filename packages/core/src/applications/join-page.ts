import type { Context } from '../context.ts'
import type { MembershipClass } from '../memberships/index.ts'
import { classesInOrder } from '../memberships/queries.ts'
import { readSettings } from '../settings/queries.ts'
import { joinNotFound } from './errors.ts'
import { joinState } from './join-state.ts'

/** What anybody may join, and whether the board decides on each; the association is not named. Throws `join_not_found` where nobody can. */
export async function joinPage(ctx: Context): Promise<{ classes: MembershipClass[]; approval: boolean }> {
  if ((await joinState(ctx)).state !== 'open') throw joinNotFound()
  const { joining } = await readSettings(ctx)
  return { classes: await classesInOrder(ctx), approval: joining === 'approval' }
}
