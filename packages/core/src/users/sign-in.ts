import { z } from 'zod'
import { parse } from '../parse.ts'
import { type Auth, ipHeader } from './auth.ts'
import { SignIn } from './schemas.ts'

export type SignInResult =
  /** `headers` has the Set-Cookie to give to the browser. */
  | { ok: true; headers: Headers }
  | { ok: false; code: 'sign_in_failed' | 'user_disabled' }
  | { ok: false; code: 'sign_in_too_many'; retryAfterSeconds: number }

const Answer = z.object({ code: z.string().optional() })

/**
 * Begins a session. A wrong address, a wrong password and nobody of that address are all `sign_in_failed`, in the same
 * time. More than ten tries a minute from one `ip` are refused.
 */
export async function signIn({ auth, baseUrl }: Auth, input: z.input<typeof SignIn>): Promise<SignInResult> {
  const { email, password, ip, userAgent } = parse(SignIn, input)
  const headers = new Headers({ 'content-type': 'application/json', [ipHeader]: ip })
  if (userAgent) headers.set('user-agent', userAgent)
  const body = JSON.stringify({ email: email.trim().toLowerCase(), password })
  // Through the handler and not the function beneath it: only the handler counts the tries.
  const response = await auth.handler(new Request(new URL('/api/auth/sign-in/email', baseUrl), { method: 'POST', headers, body }))
  if (response.ok) return { ok: true, headers: cookiesOf(response.headers) }
  if (response.status === 429) {
    return { ok: false, code: 'sign_in_too_many', retryAfterSeconds: Number(response.headers.get('x-retry-after') ?? 60) }
  }
  if (response.status >= 500) throw new Error(`Sign-in answered ${response.status}`)
  const { code } = Answer.parse(await response.json())
  return { ok: false, code: code === 'USER_DISABLED' ? 'user_disabled' : 'sign_in_failed' }
}

/** Only the cookies: the rest of the answer was for us. */
export function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}
