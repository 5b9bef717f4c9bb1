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
export const sendKept = (user?: string): Promise<Sending> => alone(() => sendAll(user))

async function sendAll(user: string | undefined): Promise<Sending> {
  const sent: KeptVisit[] = []
  const own = (await kept()).filter((visit) => visit.refused === undefined && (user === undefined || visit.user === user))
  for (const { key } of own) {
    // another page may have sent it, or she may have changed it meanwhile
    const visit = await find(key)
    if (!visit || visit.refused !== undefined) continue
    const answer = await post(visit).catch(() => undefined)
    if (!answer || answer.status >= 500 || answer.status === 429) break
    // a redirect leads to the sign-in page
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { sent, signedOut: true }
    if (answer.ok) {
      await forget(key)
      sent.push(visit)
    } else await refuse(visit, answer)
  }
  return { sent, signedOut: false }
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
