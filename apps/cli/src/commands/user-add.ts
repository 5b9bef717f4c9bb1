import { createInterface } from 'node:readline/promises'
import { type Context, DomainError, parse, roles } from '@lykta/core'
import { firstRun } from '@lykta/core/first-run'
import { createUser, hasUsers, type User } from '@lykta/core/users'
import { z } from 'zod'
import { withContext } from './with-context.ts'

const Options = z.object({
  name: z.string(),
  email: z.string(),
  association: z.string().optional(),
  roles: z
    .string()
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(roles)).min(1)),
})

/** Adds someone who may sign in. */
export async function addUser(options: { name: string; email: string; roles: string; association?: string }): Promise<void> {
  const given = parse(Options, options)
  const user = await withContext((ctx) => add(ctx, given))
  process.stdout.write(`Added. Roles: ${user.roles.join(', ')}\n`)
}

/** The first with the association, as the first-run page does: that page is gone once somebody can sign in. */
async function add(ctx: Context, { association, roles, ...person }: z.output<typeof Options>): Promise<User> {
  if (await hasUsers(ctx)) return createUser(ctx, { ...person, roles, password: await readPassword() })
  if (!association) throw new DomainError('invalid', 'association_required')
  return firstRun(ctx, { ...person, associationName: association, password: await readPassword() })
}

/** From standard input, never from the command's arguments, which others can see. */
async function readPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  if (process.stdin.isTTY) process.stderr.write('Password (at least 12 characters, shown as you type): ')
  const line = await terminal[Symbol.asyncIterator]().next()
  terminal.close()
  return line.value ?? ''
}
