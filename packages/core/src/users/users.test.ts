import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import {
  changePassword,
  createAuth,
  createFirstUser,
  createUser,
  disableUser,
  hasUsers,
  listUsers,
  signIn,
  signOut,
  userOfSession,
} from './index.ts'

const board = { name: 'Åsa Ordförande', email: 'Asa@Jouren.example', password: 'tolv tecken minst' }
const credentials = { email: 'asa@jouren.example', password: board.password }

/** Every test has an address of its own, since tries are counted for the whole process. */
let lastAddress = 0
const ip = () => `192.0.2.${++lastAddress}`

function withAuth(run: (ctx: TestContext, auth: ReturnType<typeof createAuth>) => Promise<void>, baseUrl = 'http://localhost:8080') {
  return withContext((ctx) => run(ctx, createAuth({ db: ctx.db, log: ctx.log, secret: ctx.secrets.derive('login'), baseUrl })))
}

/** The request headers of a browser that has been given `set`. */
const browser = (set: Headers) =>
  new Headers({
    cookie: set
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  })

test(
  'anyone makes the first user, and nobody the second',
  withContext(async (ctx) => {
    const visitor = { ...ctx, actor: { kind: 'visitor' as const } }
    expect(await hasUsers(visitor)).toBe(false)
    expect(await createFirstUser(visitor, board)).toMatchObject({ email: 'asa@jouren.example', roles: ['board', 'office'], language: 'sv' })
    expect(await hasUsers(visitor)).toBe(true)
    await expect(createFirstUser(visitor, { ...board, email: 'b@jouren.example' })).rejects.toMatchObject({ code: 'first_user_exists' })
    await expect(createUser(visitor, { ...board, roles: ['board'] })).rejects.toMatchObject({ code: 'sign_in_required' })
  }),
)

test(
  'of two who make the first user at once one does',
  withContext(async (ctx) => {
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((who) => createFirstUser(ctx, { ...board, email: `${who}@jouren.example` })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await ctx.db.user.count()).toBe(1)
  }),
)

test(
  'a user needs a long password, a role and an address of her own',
  withContext(async (ctx) => {
    const user = { ...board, roles: ['office' as const] }
    await expect(createUser(ctx, { ...user, password: 'elva tecken' })).rejects.toMatchObject({
      issues: [{ pointer: '/password', code: 'password_too_short' }],
    })
    await expect(createUser(ctx, { ...user, roles: [] })).rejects.toMatchObject({ issues: [{ code: 'roles_required' }] })
    await createUser(ctx, user)
    await expect(createUser(ctx, { ...user, email: 'ASA@jouren.example' })).rejects.toMatchObject({
      code: 'user_exists',
      pointer: '/email',
    })
    expect(await listUsers(ctx)).toMatchObject([{ name: 'Åsa Ordförande', email: 'asa@jouren.example', roles: ['office'] }])
  }),
)

test(
  'who signs in is known by her cookie until she signs out',
  withAuth(async (ctx, auth) => {
    const { id } = await createFirstUser(ctx, board)
    const signedIn = await signIn(auth, { ...credentials, email: ' ASA@jouren.example ', ip: ip(), userAgent: 'test' })
    if (!signedIn.ok) throw new Error(signedIn.code)
    const headers = browser(signedIn.headers)
    expect(await userOfSession(auth, headers)).toMatchObject({
      actor: { kind: 'user', userId: id, roles: ['board', 'office'] },
      user: { name: 'Åsa Ordförande', language: 'sv' },
    })
    expect([...signedIn.headers.keys()].every((name) => name === 'set-cookie')).toBe(true)
    const out = await signOut(auth, headers)
    expect(out.getSetCookie().some((cookie) => /Max-Age=0/i.test(cookie))).toBe(true)
    expect(await userOfSession(auth, headers)).toBeNull()
    expect(await ctx.db.session.count()).toBe(0)
  }),
)

test(
  'a changed password ends every session but the one that takes its place',
  withAuth(async (ctx, auth) => {
    const { id, roles } = await createFirstUser(ctx, board)
    const signedIn = async (password: string) => {
      const result = await signIn(auth, { ...credentials, password, ip: ip() })
      return result.ok ? browser(result.headers) : null
    }
    const [here, elsewhere] = [await signedIn(board.password), await signedIn(board.password)]
    if (!here || !elsewhere) throw new Error('not signed in')
    const self = { ...ctx, actor: { kind: 'user' as const, userId: id, roles } }
    const change = (currentPassword: string, newPassword: string, headers = here) =>
      changePassword(self, { currentPassword, newPassword }, { auth, headers })

    await expect(change('inte det rätta', 'ett annat lösenord')).rejects.toMatchObject({
      kind: 'unprocessable',
      issues: [{ pointer: '/currentPassword', code: 'current_password_wrong' }],
    })
    await expect(change('x'.repeat(200), 'ett annat lösenord')).rejects.toMatchObject({ code: 'current_password_wrong' })
    await expect(change(board.password, 'för kort')).rejects.toMatchObject({
      issues: [{ pointer: '/newPassword', code: 'password_too_short' }],
    })
    await expect(change(board.password, 'ett annat lösenord', new Headers())).rejects.toMatchObject({ code: 'sign_in_required' })
    expect(await ctx.db.auditEntry.count({ where: { action: 'user.password_changed' } })).toBe(0)

    const after = browser(await change(board.password, 'ett annat lösenord'))
    expect(await userOfSession(auth, after)).toMatchObject({ user: { id } })
    for (const old of [here, elsewhere]) expect(await userOfSession(auth, old)).toBeNull()
    expect(await signedIn(board.password)).toBeNull()
    expect(await signedIn('ett annat lösenord')).not.toBeNull()
    expect(await ctx.db.auditEntry.findMany({ where: { action: 'user.password_changed' } })).toMatchObject([{ actorId: id, subjectId: id }])
  }),
)

test(
  'a wrong password, an unknown address and nonsense are told apart by nobody',
  withAuth(async (ctx, auth) => {
    await createFirstUser(ctx, board)
    const failed = { ok: false, code: 'sign_in_failed' }
    expect(await signIn(auth, { ...credentials, password: 'fel lösenord här', ip: ip() })).toEqual(failed)
    expect(await signIn(auth, { ...credentials, email: 'ingen@jouren.example', ip: ip() })).toEqual(failed)
    expect(await signIn(auth, { email: 'nonsens', password: '', ip: ip() })).toEqual(failed)
    expect(await userOfSession(auth, new Headers())).toBeNull()
    expect(await userOfSession(auth, new Headers({ cookie: 'lykta.session_token=forged.c2lnbmF0dXJl' }))).toBeNull()
    expect(JSON.stringify(ctx.log.lines)).not.toContain('jouren.example')
  }),
)

test(
  'the eleventh try a minute from one address is refused, also with the right password',
  withAuth(async (ctx, auth) => {
    await createFirstUser(ctx, board)
    const from = ip()
    for (let i = 0; i < 10; i++) await signIn(auth, { ...credentials, password: 'fel lösenord här', ip: from })
    expect(await signIn(auth, { ...credentials, ip: from })).toMatchObject({ ok: false, code: 'sign_in_too_many' })
    expect(await signIn(auth, { ...credentials, ip: ip() })).toMatchObject({ ok: true })
  }),
)

test(
  'a disabled user is out at once and does not come in again',
  withAuth(async (ctx, auth) => {
    await createFirstUser(ctx, board)
    const office = await createUser(ctx, { ...board, email: 'o@jouren.example', roles: ['office'] })
    const signedIn = await signIn(auth, { ...credentials, email: 'o@jouren.example', ip: ip() })
    if (!signedIn.ok) throw new Error(signedIn.code)
    expect(await disableUser(ctx, { id: office.id })).toMatchObject({ disabledAt: ctx.clock.now() })
    expect(await userOfSession(auth, browser(signedIn.headers))).toBeNull()
    expect(await signIn(auth, { ...credentials, email: 'o@jouren.example', ip: ip() })).toEqual({ ok: false, code: 'user_disabled' })
    expect(await signIn(auth, { email: 'o@jouren.example', password: 'fel lösenord här', ip: ip() })).toEqual({
      ok: false,
      code: 'sign_in_failed',
    })
  }),
)

test(
  'nobody disables herself or the last of the board',
  withContext(async (ctx) => {
    const first = await createFirstUser(ctx, board)
    await expect(disableUser(ctx, { id: first.id })).rejects.toMatchObject({ code: 'last_board_user' })
    await expect(disableUser(ctx, { id: 'test-user' })).rejects.toMatchObject({ code: 'user_is_self' })
    await expect(disableUser(ctx, { id: 'nobody' })).rejects.toMatchObject({ code: 'user_not_found' })
    await createUser(ctx, { ...board, email: 'b@jouren.example', roles: ['board'] })
    expect((await disableUser(ctx, { id: first.id })).disabledAt).not.toBeNull()
  }),
)

test(
  'a session that is used goes on, and one that is not ends',
  withAuth(async (ctx, auth) => {
    await createFirstUser(ctx, board)
    const signedIn = await signIn(auth, { ...credentials, ip: ip() })
    if (!signedIn.ok) throw new Error(signedIn.code)
    const headers = browser(signedIn.headers)
    const inOneHour = new Date(Date.now() + 3_600_000)
    expect((await userOfSession(auth, headers))?.headers.getSetCookie()).toEqual([])
    await ctx.db.session.updateMany({ data: { expiresAt: inOneHour } })
    const used = await userOfSession(auth, headers)
    expect(used?.headers.getSetCookie()).not.toEqual([])
    expect((await ctx.db.session.findFirstOrThrow()).expiresAt.getTime()).toBeGreaterThan(inOneHour.getTime())
    await ctx.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await userOfSession(auth, headers)).toBeNull()
  }),
)

test(
  'the cookie is out of reach of scripts and other sites',
  withAuth(async (ctx, auth) => {
    await createFirstUser(ctx, board)
    const signedIn = await signIn(auth, { ...credentials, ip: ip() })
    if (!signedIn.ok) throw new Error(signedIn.code)
    for (const cookie of signedIn.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Secure-lykta\./)
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; Secure/)
      expect(cookie).toMatch(/; SameSite=Lax/i)
    }
  }, 'https://lykta.example'),
)

test(
  'nobody signs up by herself',
  withAuth(async (_ctx, { auth }) => {
    const body = JSON.stringify({ name: 'x', email: 'x@jouren.example', password: board.password })
    const request = new Request('http://localhost:8080/api/auth/sign-up/email', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect((await auth.handler(request)).status).toBe(400)
  }),
)
