import { expect, test } from 'vitest'
import { association } from '../../../../test/support/register.ts'
import { password, withSite } from '../../../../test/support/site.ts'

const fatima = { name: 'Fatima Ek', email: 'fatima@lyktan.example', password, roles: ['office', 'press'], language: 'en' }

test(
  'the board adds a user, who can sign in, and closes her account, which ends her session at once',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    await board.post('/users/new', fatima)
    await site.post('/sign-in', { email: fatima.email, password })
    expect(await (await site.get('/')).text()).toContain('Hello \u2068Fatima\u2069')
    const { id } = await site.ctx.db.user.findFirstOrThrow({ where: { email: fatima.email } })
    expect(await (await board.get(`/users/${id}/disable`)).text()).toContain('Stänga av \u2068Fatima Ek\u2069?')
    await board.post(`/users/${id}/disable`)
    expect(await (await board.get('/users')).text()).toContain('avstängd')
    expect((await site.get('/')).headers.get('location')).toBe('/sign-in')
    expect(await (await site.post('/sign-in', { email: fatima.email, password })).text()).toContain('Ditt konto är avstängt.')
  }),
)

test(
  'a user without roles and with a short password is not added, and the roles that were ticked stay ticked',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    const roleless = await (await board.post('/users/new', { ...fatima, roles: [] })).text()
    expect(roleless).toContain('Välj minst en roll.')
    const short = await (await board.post('/users/new', { ...fatima, password: 'kort' })).text()
    expect(short).toContain('Lösenordet behöver minst tolv tecken.')
    expect(short).toMatch(/value="press"[^>]*checked|checked[^>]*value="press"/)
    expect(short).not.toContain('value="kort"')
    expect(await site.ctx.db.user.count()).toBe(1)
  }),
)

test(
  'nobody closes her own account',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    await site.as('board')
    const answers = await Promise.all((await site.ctx.db.user.findMany()).map(({ id }) => board.post(`/users/${id}/disable`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await board.get('/users')).status).toBe(200)
  }),
)
