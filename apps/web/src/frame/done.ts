import type { MessageKey, Translate, Values } from '@lykta/i18n'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const cookieName = 'lykta_done'

/**
 * After a change: to the page that shows it, which begins by saying what was done. The words wait in a cookie of a minute
 * and not in the address, so that they are said once. `values` are numbers and words of ours, never a person's.
 */
export function redirectDone(c: Context, address: string, key: MessageKey, values: Values = {}): Response {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]))
  setCookie(c, cookieName, `${key}?${query}`, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  return c.redirect(address, 303)
}

/** What was just done, in words, and forgotten thereby. */
export function takeDone(c: Context, t: Translate): string | undefined {
  const kept = getCookie(c, cookieName)
  if (!kept) return undefined
  deleteCookie(c, cookieName, { path: '/' })
  const [key = '', query] = kept.split('?')
  const values = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  )
  try {
    // A cookie is what the browser says it is: a key that is none throws, and then there is nothing to say.
    return t(key as MessageKey, values)
  } catch {
    return undefined
  }
}
