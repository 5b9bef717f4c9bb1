import { z } from '@hono/zod-openapi'
import { DomainError } from '@lykta/core'
import { ChangePassword, changePassword, SignIn, signIn, signOut } from '@lykta/core/users'
import { named } from '../formats.ts'
import { copyCookies } from '../identify.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { User } from '../users/schemas.ts'

const tags = ['Session']

const SignInBody = SignIn.pick({ email: true, password: true }).openapi('SignIn')

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'signIn',
  tags,
  summary: 'Sign in; the answer sets the session cookie',
  security: [],
  request: { body: jsonBody(SignInBody, { email: 'kansliet@jouren.example', password: 'a long sentence of one’s own' }) },
  responses: { 204: { description: 'Signed in' }, ...problems(401, 429) },
})

const get = operation({
  method: 'get',
  path: '/',
  operationId: 'getSession',
  tags,
  summary: 'Who is signed in',
  responses: { 200: json(z.object({ user: User }).openapi('Session'), 'The user') },
})

const password = operation({
  method: 'post',
  path: '/password',
  operationId: 'changePassword',
  tags,
  summary: "Change one's own password; ends one's other sessions, and the answer sets a new session cookie",
  request: {
    body: jsonBody(named(ChangePassword, 'ChangePassword'), {
      currentPassword: 'a long sentence of one’s own',
      newPassword: 'another sentence, and longer',
    }),
  },
  responses: { 204: { description: 'Changed' }, ...problems(422) },
})

const end = operation({
  method: 'delete',
  path: '/',
  operationId: 'signOut',
  tags,
  summary: 'Sign out; the answer empties the session cookie',
  responses: { 204: { description: 'Signed out' } },
})

export const sessionRoutes = routes()
  .openapi(create, async (c) => {
    const { deps } = c.var
    const userAgent = c.req.header('user-agent')?.slice(0, 1000)
    const result = await signIn(deps.auth, { ...c.req.valid('json'), ip: deps.clientAddress(c), ...(userAgent && { userAgent }) })
    if (!result.ok) throw refusal(result)
    copyCookies(result.headers, c.res.headers)
    return c.body(null, 204)
  })
  .openapi(get, (c) => {
    if (!c.var.user) throw new DomainError('unauthenticated', 'sign_in_required')
    return c.json({ user: c.var.user }, 200)
  })
  .openapi(password, async (c) => {
    const { ctx, deps } = c.var
    const cookies = await changePassword(ctx, c.req.valid('json'), { auth: deps.auth, headers: c.req.raw.headers })
    copyCookies(cookies, c.res.headers)
    return c.body(null, 204)
  })
  .openapi(end, async (c) => {
    copyCookies(await signOut(c.var.deps.auth, c.req.raw.headers), c.res.headers)
    return c.body(null, 204)
  })

function refusal(result: Exclude<Awaited<ReturnType<typeof signIn>>, { ok: true }>): DomainError {
  if (result.code === 'sign_in_too_many')
    return new DomainError('unavailable', result.code, { params: { seconds: result.retryAfterSeconds } })
  return new DomainError(result.code === 'user_disabled' ? 'forbidden' : 'unauthenticated', result.code)
}
