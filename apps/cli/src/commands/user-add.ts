import { createInterface } from 'node:readline/promises'
import { type Context, parse, roles } from '@lykta/core'
import { createFirstUser, createUser, hasUsers, type User } from '@lykta/core/users'
import { z } from 'zod'
import { ensureAssociation, ensureSeries } from '../association.ts'
import { transaction } from './transaction.ts'
import { withContext } from './with-context.ts'

const Options = z.object({
  name: z.string(),
  email: z.string(),
  roles: z
    .string()
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(roles)).min(1)),
})

/** Adds someone who may sign in. The password comes from standard input, never from the command's arguments, which others can see. */
export async function addUser(options: { name: string; email: string; roles: string }): Promise<void> {
  const { name, email, roles } = parse(Options, options)
  const password = await readPassword()
  await withContext(async (ctx) => {
    const user = (await hasUsers(ctx))
      ? await createUser(ctx, { name, email, password, roles })
      : await addFirstUser(ctx, { name, email, password })
    process.stdout.write(`Added. Roles: ${user.roles.join(', ')}\n`)
  })
}

/** With what the first-run page makes beside her: that page is gone once somebody can sign in. */
const addFirstUser = (ctx: Context, input: Parameters<typeof createFirstUser>[1]): Promise<User> =>
  transaction(ctx, async (ctx) => {
    const user = await createFirstUser(ctx, input)
    await ensureAssociation(ctx)
    await ensureSeries(ctx, user.email)
    return user
  })

async function readPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  if (process.stdin.isTTY) process.stderr.write('Password (at least 12 characters, shown as you type): ')
  const line = await terminal[Symbol.asyncIterator]().next()
  terminal.close()
  return line.value ?? ''
}
