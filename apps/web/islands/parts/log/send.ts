import { find, forget, type KeptVisit, keep, kept } from './store.ts'

/** What came of sending all that waits. */
export interface Sending {
  sent: KeptVisit[]
  signedOut: boolean
}

/**
 * Sends what waits, one after the other, and only once at a time however many pages are open. What the server has is forgotten; what it
 * refused is kept with its words, and not sent again until it is changed. Without a network all stays as it is. Without a `user`
 * the server says whose it takes.
 */
export async function sendKept(user?: string): Promise<Sending> {
  const before = await waiting(user)
  const signedOut = await alone(() => sendAll(user))
  const left = new Set((await kept()).map(({ key }) => key))
  // also those that the service worker sent meanwhile
  return { sent: before.filter(({ key }) => !left.has(key)), signedOut }
}

const waiting = async (user: string | undefined): Promise<KeptVisit[]> =>
  (await kept()).filter((visit) => visit.refused === undefined && (user === undefined || visit.user === user))

/** Whether she turned out to be signed out. */
async function sendAll(user: string | undefined): Promise<boolean> {
  for (const { key } of await waiting(user)) {
    // she may have changed it meanwhile
    const visit = await find(key)
    if (!visit || visit.refused !== undefined) continue
    const answer = await post(visit).catch(() => undefined)
    if (!answer || answer.status >= 500 || answer.status === 429) break
    // a redirect leads to the sign-in page
    if (answer.type === 'opaqueredirect' || answer.status === 401) return true
    if (answer.ok) await forget(key)
    else await refuse(visit, answer)
  }
  return false
}

function post({ fields }: KeptVisit): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return fetch('/log', { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual' })
}

async function refuse(visit: KeptVisit, answer: Response): Promise<void> {
  const json = answer.headers.get('content-type')?.includes('json')
  const { code, text } = json ? ((await answer.json()) as { code?: string; text?: string }) : {}
  // it waits until she signs in whose it is
  if (code !== 'visit_of_another') await keep({ ...visit, refused: text ?? '' })
}

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  // an old browser has no locks; sent twice at once, it is one visit all the same
  'locks' in navigator ? navigator.locks.request('lykta-log', work) : work()
