import { expect, test } from 'vitest'
import { password, withWorld } from '../../../../test/api/world.ts'

test(
  'after the first run by the API its user finds the association and the series; a second is refused',
  withWorld(async ({ ctx, request }) => {
    await ctx.db.user.deleteMany()
    const headers = { 'content-type': 'application/json' }
    const first = { associationName: 'Exempeljouren', name: 'Första', email: 'forsta@jouren.example', password }
    const run = () => request('/api/v1/first-run', { method: 'POST', headers, body: JSON.stringify(first) }, 'nobody')
    expect((await run()).status).toBe(201)
    const credentials = JSON.stringify({ email: first.email, password })
    const signedIn = await request('/api/v1/session', { method: 'POST', headers, body: credentials }, 'nobody')
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const get = async (path: string) => (await request(path, { headers: { cookie } }, 'nobody')).json()
    expect(await get('/api/v1/settings')).toMatchObject({ associationName: 'Exempeljouren' })
    expect(await get('/api/v1/series')).toMatchObject({ series: Array(3).fill({ senderAddress: first.email }) })
    const again = await run()
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'first_user_exists' }])
  }),
)
