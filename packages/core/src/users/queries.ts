import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Context } from '../context.ts'
import { onConstraint } from '../on-constraint.ts'
import type { Role } from '../permissions.ts'
import { userExists } from './errors.ts'
import { toUser, type User } from './user.ts'

/** Users are made and disabled one at a time, so that "the first" and "the last" are true when they are acted on. */
export async function lockUsers(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(7301197543289)`
}

interface NewUser {
  name: string
  email: string
  language: string
  roles: Role[]
  contactId: string | null
}

/** The rows by which better-auth knows someone with a password. `hash` is of `passwordHash`. */
export async function insertUser(ctx: Context, user: NewUser, hash: string): Promise<User> {
  const id = randomUUID()
  const row = await ctx.db.user
    .create({
      data: {
        id,
        ...user,
        createdAt: ctx.clock.now(),
        accounts: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password: hash } },
      },
    })
    .catch(onConstraint('user_email_key', userExists))
  return toUser(row)
}

/** Scrypt, as better-auth checks it. Slow by intent: to be done before a transaction begins. */
export const passwordHash = (password: string): Promise<string> => hashPassword(password)
