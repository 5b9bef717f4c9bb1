import { fileURLToPath } from 'node:url'
import type { Role } from '@lykta/core'
import type { SendingInspector } from '@lykta/core/sending-check'
import { createAuth, createUser } from '@lykta/core/users'
import { createComposer } from '@lykta/mail'
import { createPostPrinter } from '@lykta/print'
import { createWeb } from '@lykta/web'
import { type TestContext, withContext } from './context.ts'

const baseUrl = 'https://lykta.example'
const templatesDir = fileURLToPath(new URL('../../templates', import.meta.url))
export const password = 'fyra gula bananer'

/** The pages as a browser sees them: it keeps cookies and says where it comes from. */
export interface Site {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Sends a form; of a list a value for each. */
  post(path: string, fields?: Record<string, string | string[] | File>, headers?: Record<string, string>): Promise<Response>
  /** Sends anything. */
  send(path: string, init: RequestInit): Promise<Response>
  /** Another browser, with someone of these roles signed in. */
  as(...roles: Role[]): Promise<Site>
  ctx: TestContext
}

export interface SiteOptions {
  ready?: () => Promise<{ database: boolean; queue: boolean }>
  /** What the mail server and the DNS are found to be; nothing without a say. */
  inspector?: SendingInspector
}

/** A test of pages on an empty database of its own: `test('…', withSite(async (site) => …))`. */
export const withSite = (run: (site: Site) => Promise<void>, options: SiteOptions = {}): (() => Promise<void>) =>
  withContext((ctx) => run(openSite(ctx, options)))

type Web = ReturnType<typeof createWeb>

function openSite(ctx: TestContext, { ready = async () => ({ database: true, queue: true }), inspector = silent }: SiteOptions): Site {
  const auth = createAuth({ db: ctx.db, log: ctx.log, secret: ctx.secrets.derive('login'), baseUrl })
  const web = createWeb({
    context: (actor) => ({ ...ctx, actor }),
    auth,
    composer: createComposer({ templatesDir }),
    printer: createPostPrinter(),
    transport: { concurrency: 1, send: async () => ({ kind: 'accepted', response: '250 ok' }), close: async () => undefined },
    inspector,
    baseUrl,
    clientAddress: (c) => c.env.address,
    ready,
  })
  return openBrowser(web, ctx)
}

const silent: SendingInspector = { inspect: async () => [] }

let browsers = 0

function openBrowser(web: Web, ctx: TestContext): Site {
  browsers += 1
  const cookies = new Map<string, string>()
  // signing in is limited by address, and the count is the process's
  const env = { address: `10.0.${browsers >> 8}.${browsers & 255}` }
  const send = async (path: string, init: RequestInit) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await web.request(
      path,
      { ...init, headers: { ...(cookie && { cookie }), ...Object.fromEntries(new Headers(init.headers)) } },
      env,
    )
    for (const set of response.headers.getSetCookie()) keep(cookies, set)
    return response
  }
  return {
    ctx,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = { origin: baseUrl }) => send(path, { method: 'POST', body: formOf(fields), headers }),
    as: async (...roles) => {
      const another = openBrowser(web, ctx)
      const email = `${roles.join('.')}.${browsers}@lyktan.example`
      await createUser(ctx, { name: `Någon av ${roles.join(' och ')}`, email, password, roles })
      await another.post('/sign-in', { email, password })
      return another
    },
  }
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split(';')
  const [name = '', ...value] = pair.split('=')
  if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) cookies.delete(name)
  else cookies.set(name, value.join('='))
}

function formOf(fields: Record<string, string | string[] | File>): FormData {
  const form = new FormData()
  for (const [name, given] of Object.entries(fields)) {
    for (const value of Array.isArray(given) ? given : [given]) form.append(name, value)
  }
  return form
}
