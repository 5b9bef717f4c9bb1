const page = '/log'
const asset = /\/assets\/[\w.-]+/g
/** Where the line is bad, so long for the page of today; then the one that is kept. */
const patienceMs = 3000

const open = () => caches.open('lykta-log')

/** Keeps the page as it is now with all that it shows, and nothing of what an older one showed. */
export async function keepPage(): Promise<void> {
  const answer = await fetch(page, { redirect: 'manual' })
  if (answer.ok) await keepAnswer(answer)
}

async function keepAnswer(answer: Response): Promise<void> {
  const cache = await open()
  await cache.put(page, answer.clone())
  const wanted = new Set<string>()
  for (const path of (await answer.text()).match(asset) ?? []) await keepAsset(cache, path, wanted)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== page && !wanted.has(pathname)) await cache.delete(url)
  }
}

/** With what a style sheet fetches in its turn. */
async function keepAsset(cache: Cache, path: string, wanted: Set<string>): Promise<void> {
  if (wanted.has(path)) return
  wanted.add(path)
  if (!(await cache.match(path))) await cache.add(path)
  const text = path.endsWith('.css') ? ((await (await cache.match(path))?.text()) ?? '') : ''
  for (const inner of text.match(asset) ?? []) await keepAsset(cache, inner, wanted)
}

/** The answer to what the page and its parts ask for; undefined for all else, which is none of ours. */
export function pageFor(request: Request): Promise<Response> | undefined {
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET') return undefined
  if (request.mode === 'navigate' && pathname === page) return newestPage(request)
  return pathname.startsWith('/assets/') ? keptAsset(request) : undefined
}

async function newestPage(request: Request): Promise<Response> {
  const cache = await open()
  const known = await cache.match(page)
  const asked = fetch(request).then(async (answer) => {
    // she is signed out: whoever opens the telephone next starts at the door
    if (answer.type === 'opaqueredirect') await cache.delete(page)
    else if (answer.ok && request.url.endsWith(page)) await keepAnswer(answer.clone())
    return answer
  })
  if (!known) return asked
  const late = new Promise<Response>((done) => setTimeout(() => done(known), patienceMs))
  return Promise.race([asked.catch(() => known), late])
}

async function keptAsset(request: Request): Promise<Response> {
  return (await (await open()).match(request)) ?? fetch(request)
}
