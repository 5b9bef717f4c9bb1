import type { Auth } from './auth.ts'
import { cookiesOf } from './sign-in.ts'

/** Ends the session that the request's cookie names, if any. Gives the Set-Cookie that empties it. */
export async function signOut({ auth }: Auth, headers: Headers): Promise<Headers> {
  const answer = await auth.api.signOut({ headers: onlyCookie(headers), returnHeaders: true })
  return cookiesOf(answer.headers)
}

/** Nothing else of a request concerns the session. */
export function onlyCookie(headers: Headers): Headers {
  const cookie = headers.get('cookie')
  return new Headers(cookie ? { cookie } : {})
}
