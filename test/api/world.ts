import { type ApiDeps, createApi } from '@lykta/api'
import type { Role } from '@lykta/core'
import { createAuth, createUser } from '@lykta/core/users'
import { type Account, openDatabase, type Session, type User } from '@lykta/db'
import { type TestContext, withContext } from '../support/context.ts'
import { baseUrl, composer, printer } from '../support/letters.ts'
import { keptTransport } from '../support/transport.ts'

const roles = { officer: ['board', 'office', 'treasurer'], volunteer: ['volunteer'] } satisfies Record<string, Role[]>

/** Whose session cookie goes with a request. */
export type Who = keyof typeof roles | 'nobody'

export const password = 'en lång mening för prov'
export const emailOf = (who: Who) => `${who}@jouren.example`

/** An API on a database of its own, and two who are signed in to it. */
export interface World {
  /** For preparing what a request needs: on behalf of the officer. */
  ctx: TestContext
  deps: ApiDeps
  request(path: string, init?: RequestInit, who?: Who): Promise<Response>
  /** The same API while the database is away. */
  requestWhileAway(path: string, init?: RequestInit, who?: Who): Promise<Response>
}

/** A test of the API: `test('…', withWorld(async (world) => …))`. Nothing is set up but the two users. */
export const withWorld = (run: (world: World) => Promise<void>, transport = keptTransport()): (() => Promise<void>) =>
  withContext(async (ctx) => {
    const deps = depsOn(ctx, transport)
    const staff = await staffOf(ctx, deps)
    const away = openDatabase('postgresql://nobody@127.0.0.1:1/nothing')
    const actor = { kind: 'user' as const, userId: staff.officerId, roles: roles.officer }
    await run({
      ctx: { ...ctx, actor },
      deps,
      request: requester(deps, staff.cookies),
      requestWhileAway: requester(depsOn({ ...ctx, db: away.db }, transport), staff.cookies),
    })
    await away.close()
  })

let worlds = 0

function depsOn(ctx: TestContext, transport: ApiDeps['transport']): ApiDeps {
  worlds += 1
  // an address of its own: tries to sign in are counted by address, for the whole process (IPv6 by its network)
  const address = `10.1.${worlds >> 8}.${worlds & 255}`
  return {
    context: (actor) => ({ ...ctx, actor }),
    auth: createAuth({ db: ctx.db, log: ctx.log, secret: ctx.secrets.derive('login'), baseUrl }),
    composer,
    printer,
    transport,
    inspector: { inspect: async () => [] },
    log: ctx.log,
    baseUrl,
    clientAddress: () => address,
    ready: async () => ({ database: true, queue: true }),
  }
}

type Cookies = Record<Who, string>

function requester(deps: ApiDeps, cookies: Cookies): World['request'] {
  const api = createApi(deps)
  return async (path, init = {}, who = 'officer') => {
    const headers = new Headers(init.headers)
    if (cookies[who]) headers.set('cookie', cookies[who])
    return api.request(path, { ...init, headers })
  }
}

interface Staff {
  officerId: string
  cookies: Cookies
  rows: { users: User[]; accounts: Account[]; sessions: Session[] }
}

let known: Staff | undefined

/** Hashing passwords is slow by intent, so they sign in once; later databases get the rows that came of it. */
async function staffOf(ctx: TestContext, deps: ApiDeps): Promise<Staff> {
  const { db } = ctx
  if (known) {
    await db.user.createMany({ data: known.rows.users })
    await db.account.createMany({ data: known.rows.accounts })
    await db.session.createMany({ data: known.rows.sessions })
    return known
  }
  const visit = requester(deps, { officer: '', volunteer: '', nobody: '' })
  const signedIn = async (who: keyof typeof roles) => {
    const user = { name: who, email: emailOf(who), password, roles: roles[who] }
    const { id } = await createUser({ ...ctx, actor: { kind: 'system', name: 'test' } }, user)
    const body = JSON.stringify({ email: user.email, password })
    const answer = await visit('/api/v1/session', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, 'nobody')
    return {
      id,
      cookie: answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    }
  }
  const officer = await signedIn('officer')
  const volunteer = await signedIn('volunteer')
  known = {
    officerId: officer.id,
    cookies: { officer: officer.cookie, volunteer: volunteer.cookie, nobody: '' },
    rows: { users: await db.user.findMany(), accounts: await db.account.findMany(), sessions: await db.session.findMany() },
  }
  return known
}
