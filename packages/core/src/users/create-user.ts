import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { insertUser, passwordHash } from './queries.ts'
import { CreateUser } from './schemas.ts'
import type { User } from './user.ts'

/** Lets someone sign in. An address is one user's: else `user_exists`. */
export async function createUser(ctx: Context, input: z.input<typeof CreateUser>): Promise<User> {
  requirePermission(ctx, 'users:write')
  const { password, contactId = null, ...person } = parse(CreateUser, input)
  const hash = await passwordHash(password)
  return transaction(ctx, async (ctx) => {
    const user = await insertUser(ctx, { ...person, contactId }, hash)
    await audit(ctx, 'user.created', user.id, { roles: user.roles.join(',') })
    return user
  })
}
