import { setUpAssociation, updateSettings } from '@lykta/core/settings'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { withContext } from '../../../test/support/context.ts'
import { neutralDoor } from './neutral-door.ts'

test(
  'at the neutral address only the links of letters are answered, and everywhere else everything is',
  withContext(async (ctx) => {
    await setUpAssociation(ctx, { associationName: 'Exempeljouren' })
    const door = neutralDoor({ context: (actor) => ({ ...ctx, actor }), baseUrl: 'https://lykta.example' })
    const app = new Hono().use(door).all('*', (c) => c.text('here'))
    const status = async (host: string, path: string) => (await app.request(path, { headers: { host } })).status
    expect(await status('brevposten.example', '/sign-in')).toBe(200)
    await updateSettings(ctx, { discreetUrl: 'https://brevposten.example' })
    for (const path of ['/', '/sign-in', '/archive', '/sign-up/news', '/join', '/api/v1/series', '/healthz', '/u', '/exit/x'])
      expect([path, await status('brevposten.example', path)]).toEqual([path, 404])
    for (const path of ['/u/v1.a.b', '/p/v1.a.b', '/c/v1.a.b', '/j/v1.a.b', '/assets/site.css', '/exit'])
      expect([path, await status('brevposten.example', path)]).toEqual([path, 200])
    for (const host of ['lykta.example', '127.0.0.1:3000']) expect(await status(host, '/sign-in')).toBe(200)
    await ctx.db.$executeRawUnsafe('ALTER TABLE settings RENAME TO settings_gone')
    expect(await status('127.0.0.1:3000', '/healthz')).toBe(200)
    await ctx.db.$executeRawUnsafe('ALTER TABLE settings_gone RENAME TO settings')
    await updateSettings(ctx, { discreetUrl: 'https://lykta.example' })
    expect(await status('lykta.example', '/')).toBe(200)
  }),
)
