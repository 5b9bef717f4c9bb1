import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { transaction } from '../transaction.ts'
import { firstUserExists } from './errors.ts'
import { insertUser, lockUsers, passwordHash } from './queries.ts'
import { CreateFirstUser } from './schemas.ts'
import type { User } from './user.ts'

/** The first user, of the board and the office. Anyone may, but only while there is none: when two try at once, one does. */
export async function createFirstUser(ctx: Context, input: z.input<typeof CreateFirstUser>): Promise<User> {
  const { password, ...person } = parse(CreateFirstUser, input)
  if ((await ctx.db.user.count()) > 0) throw firstUserExists()
  const hash = await passwordHash(password)
  return transaction(ctx, async (ctx) => {
    await lockUsers(ctx)
    if ((await ctx.db.user.count()) > 0) throw firstUserExists()
    const user = await insertUser(ctx, { ...person, roles: ['board', 'office'], contactId: null }, hash)
    await audit(ctx, 'user.created', user.id, { roles: user.roles.join(','), first: true })
    return user
  })
}
