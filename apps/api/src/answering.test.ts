import { expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '../../../test/api/operations.ts'
import { send } from '../../../test/api/scenario.ts'
import { scenarios } from '../../../test/api/scenarios.ts'
import { emailOf, password, withWorld } from '../../../test/api/world.ts'
import { baseUrl } from '../../../test/support/letters.ts'
import { keptTransport } from '../../../test/support/transport.ts'
import { createApi } from './index.ts'
import { Problem } from './problem.ts'

const contacts = '/api/v1/contacts'
const jsonType = { 'content-type': 'application/json' }
const problemIn = async (answer: Response) => Problem.parse(await answer.json())

test(
  'a problem says every place that is wrong, in the language that was asked for',
  withWorld(async ({ request }) => {
    const body = JSON.stringify({ kind: 'person', email: 'kim@@mejl', tags: ['a', 4], surname: 'x' })
    const ask = (language: string) => request(contacts, { method: 'POST', body, headers: { ...jsonType, 'accept-language': language } })
    const english = await ask('fr, en-GB;q=0.8, sv;q=0.2')
    expect(english.headers.get('content-language')).toBe('en')
    const { code, status, detail, errors } = await problemIn(english)
    expect({ code, status }).toEqual({ code: 'invalid_input', status: 400 })
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/email', 'email_invalid'],
      ['/tags/1', 'invalid_value'],
      ['', 'unknown_key'],
    ])
    const swedish = await problemIn(await ask('de, fr'))
    expect(swedish.detail).not.toBe(detail)
  }),
)

test(
  'no change is made for another website, whoever is signed in',
  withWorld(async ({ request }) => {
    const elsewhere = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: baseUrl },
    ]
    for (const operation of operations.filter(({ method }) => method !== 'get')) {
      for (const headers of elsewhere) {
        const answer = await send(operation, { headers }, request)
        expect([operation.id, answer.status, (await problemIn(answer)).code]).toEqual([operation.id, 403, 'forbidden_origin'])
      }
    }
  }),
)

test(
  'our own pages and programs may ask',
  withWorld(async ({ request }) => {
    for (const headers of [
      {},
      { origin: baseUrl },
      { origin: baseUrl, 'sec-fetch-site': 'same-origin' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ]) {
      const answer = await request('/api/v1/goals/snapshots', { method: 'POST', headers })
      expect((await problemIn(answer)).code).toBe('not_set_up')
    }
  }),
)

test(
  'a user whose session has ended is nobody',
  withWorld(async ({ request }) => {
    expect((await request('/api/v1/session', { method: 'DELETE' })).status).toBe(204)
    expect((await request('/api/v1/session')).status).toBe(401)
  }),
)

test(
  'a disabled user is told so only with her right password',
  withWorld(async ({ ctx, request }) => {
    await ctx.db.user.updateMany({ where: { email: emailOf('volunteer') }, data: { disabledAt: new Date() } })
    const signIn = (password: string) =>
      request(
        '/api/v1/session',
        { method: 'POST', headers: jsonType, body: JSON.stringify({ email: emailOf('volunteer'), password }) },
        'nobody',
      )
    expect(await problemIn(await signIn(password))).toMatchObject({ status: 403, code: 'user_disabled' })
    expect(await problemIn(await signIn('någonting annat'))).toMatchObject({ status: 401, code: 'sign_in_failed' })
  }),
)

test(
  'an unknown address is 404, a known one with another method 405 with what it allows',
  withWorld(async ({ request }) => {
    expect(await problemIn(await request('/api/v1/nothing'))).toMatchObject({ status: 404, code: 'route_not_found' })
    expect(await problemIn(await request('/api/v2', {}, 'nobody'))).toMatchObject({ status: 404, code: 'route_not_found' })
    const answer = await request('/api/v1/contacts/6a', { method: 'DELETE' })
    expect(answer.headers.get('allow')).toBe('GET, HEAD, PATCH')
    expect(await problemIn(answer)).toMatchObject({ status: 405, code: 'method_not_allowed' })
    expect((await request('/elsewhere')).status).toBe(404)
  }),
)

test(
  'answers are never stored, never framed and run nothing',
  withWorld(async ({ request }) => {
    for (const path of [contacts, '/api/v1/nothing', '/api/v1/contacts?q=a']) {
      const { headers } = await request(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    }
  }),
)

test(
  'a fault is told to nobody and logged without what was written',
  withWorld(async ({ ctx, deps, request }) => {
    const secret = 'marta.astrom@mejl.example'
    const broken = createApi({
      ...deps,
      context: () => {
        throw new TypeError(`cannot read ${secret}`)
      },
    })
    const answer = await broken.request(`/api/v1/contacts/${secret}`)
    expect(answer.status).toBe(500)
    expect(await problemIn(answer)).toMatchObject({ code: 'internal_error', errors: [] })
    const [line] = ctx.log.lines
    expect(line).toMatchObject({
      level: 'error',
      message: 'request_failed',
      facts: { method: 'GET', path: '/api/v1/contacts/:id', name: 'TypeError' },
    })
    expect(JSON.stringify(line)).not.toContain('mejl')
    expect(JSON.stringify(line)).toContain('identify.ts')
    expect((await request(contacts)).status).toBe(200)
  }),
)

test('a mail server that refuses is 503 and says when to try again', async () => {
  const refusing = keptTransport(() => ({ kind: 'unavailable', reason: 'refused', response: '' }))
  await withWorld(async (world) => {
    const operation = operations.find(({ id }) => id === 'sendTest')
    const ask = await scenarios['sendTest']?.[200]?.(world)
    if (!operation || !ask) throw new Error('no test letter')
    const answer = await send(operation, ask, world.request)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await problemIn(answer)).toMatchObject({ status: 503, code: 'mail_refused' })
  }, refusing)()
})

test(
  'a session cookie is set over https, for us alone and not for scripts',
  withWorld(async ({ request }) => {
    const body = JSON.stringify({ email: emailOf('officer'), password })
    const answer = await request('/api/v1/session', { method: 'POST', headers: jsonType, body }, 'nobody')
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Secure-lykta\.session_token=/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
  }),
)

test(
  'pages of a list follow on one another',
  withWorld(async ({ request }) => {
    const Page = z.object({ items: z.array(z.object({ name: z.string() })), next: z.string().nullable() })
    for (const name of ['Ö-bladet', 'A-bladet', 'Å-bladet']) {
      const body = JSON.stringify({ kind: 'organisation', organisationKind: 'media_outlet', name })
      expect((await request(contacts, { method: 'POST', headers: jsonType, body })).status).toBe(201)
    }
    const first = Page.parse(await (await request(`${contacts}?limit=2`)).json())
    const second = Page.parse(await (await request(`${contacts}?limit=2&after=${first.next}`)).json())
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['A-bladet', 'Å-bladet', 'Ö-bladet'])
    expect(second.next).toBeNull()
  }),
)
