import type { Context } from '../context.ts'
import type { MembershipClass } from '../memberships/index.ts'
import { classesInOrder } from '../memberships/queries.ts'
import { joinNotFound } from './errors.ts'
import { joinState } from './join-state.ts'

/** What anybody may join, by the rules of the association, which is not named. Throws `join_not_found` where nobody can. */
export async function joinPage(ctx: Context): Promise<{ classes: MembershipClass[] }> {
  if ((await joinState(ctx)).state !== 'open') throw joinNotFound()
  return { classes: await classesInOrder(ctx) }
}
