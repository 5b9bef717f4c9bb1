import type { Actor } from '../permissions.ts'
import type { Auth } from './auth.ts'
import { cookiesOf } from './sign-in.ts'
import { onlyCookie } from './sign-out.ts'
import { toUser, type User } from './user.ts'

export interface SignedIn {
  actor: Extract<Actor, { kind: 'user' }>
  user: User
  sessionId: string
  /** Set-Cookie to give to the browser: now and then the session's end is moved. */
  headers: Headers
}

/** Who sent a request, by its session cookie; null for nobody, an ended session and a disabled user. */
export async function userOfSession({ auth, db }: Auth, headers: Headers): Promise<SignedIn | null> {
  if (!headers.has('cookie')) return null
  const { headers: answered, response } = await auth.api.getSession({ headers: onlyCookie(headers), returnHeaders: true })
  const row = response && (await db.user.findUnique({ where: { id: response.user.id } }))
  if (!row || row.disabledAt) return null
  const user = toUser(row)
  return {
    actor: { kind: 'user', userId: user.id, roles: user.roles },
    user,
    sessionId: response.session.id,
    headers: cookiesOf(answered),
  }
}
