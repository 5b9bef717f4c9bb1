import { APIError } from 'better-auth/api'
import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import type { Auth } from './auth.ts'
import { currentPasswordWrong, signInRequired } from './errors.ts'
import { ChangePassword } from './schemas.ts'
import { cookiesOf } from './sign-in.ts'
import { onlyCookie } from './sign-out.ts'

/**
 * Changes one's own password, and ends one's sessions everywhere: whoever knew the old one is out. Gives the Set-Cookie
 * of the session that takes the place of the one in `headers`. Audited after it is done, for better-auth does it in a
 * transaction of its own.
 */
export async function changePassword(
  ctx: Context,
  input: z.input<typeof ChangePassword>,
  { auth: { auth }, headers }: { auth: Auth; headers: Headers },
): Promise<Headers> {
  if (ctx.actor.kind !== 'user') throw signInRequired()
  const body = { ...parse(ChangePassword, input), revokeOtherSessions: true }
  const answer = await auth.api.changePassword({ body, headers: onlyCookie(headers), returnHeaders: true }).catch(asRefusal)
  await audit(ctx, 'user.password_changed', ctx.actor.userId)
  return cookiesOf(answer.headers)
}

/** The new password it takes, for we have looked at it: what it says of the input is about the current one. */
function asRefusal(error: unknown): never {
  if (error instanceof APIError && error.statusCode === 400) throw currentPasswordWrong()
  if (error instanceof APIError && error.statusCode === 401) throw signInRequired()
  throw error
}
