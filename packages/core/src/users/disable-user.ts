import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { lastBoardUser, userIsSelf, userNotFound } from './errors.ts'
import { lockUsers } from './queries.ts'
import { DisableUser } from './schemas.ts'
import { toUser, type User } from './user.ts'

/** Ends all of someone's sessions and lets her sign in no more. Not oneself, and not the last of the board. */
export async function disableUser(ctx: Context, input: z.input<typeof DisableUser>): Promise<User> {
  requirePermission(ctx, 'users:write')
  const { id } = parse(DisableUser, input)
  if (ctx.actor.kind === 'user' && ctx.actor.userId === id) throw userIsSelf()
  return transaction(ctx, async (ctx) => {
    await lockUsers(ctx)
    const before = await ctx.db.user.findUnique({ where: { id } })
    if (!before) throw userNotFound()
    if (before.roles.includes('board') && (await othersOfBoard(ctx, id)) === 0) throw lastBoardUser()
    const row = await ctx.db.user.update({ where: { id }, data: { disabledAt: before.disabledAt ?? ctx.clock.now() } })
    await ctx.db.session.deleteMany({ where: { userId: id } })
    await audit(ctx, 'user.disabled', id)
    return toUser(row)
  })
}

const othersOfBoard = (ctx: Context, id: string) =>
  ctx.db.user.count({ where: { id: { not: id }, disabledAt: null, roles: { has: 'board' } } })
