import { hasUsers } from '@lykta/core/users'
import { expect, test } from 'vitest'
import { association } from '../../../../test/support/register.ts'
import { password, withSite } from '../../../../test/support/site.ts'

const first = { associationName: 'Testjouren', name: 'Karin Holm', email: 'karin@lyktan.example', password }

test(
  'while nobody can sign in, every page leads to the first run, which makes the first user and the association',
  withSite(async (site) => {
    for (const path of ['/', '/members', '/sign-in']) expect((await site.get(path)).headers.get('location')).toBe('/first-run')
    const response = await site.post('/first-run', first)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    const overview = await site.get('/')
    expect(overview.status).toBe(200)
    expect(await overview.text()).toContain('Börja med medlemmarna')
    expect(await site.ctx.db.series.count()).toBe(3)
  }),
)

test(
  'the first run can be done once',
  withSite(async (site) => {
    await site.post('/first-run', first)
    const again = await site.post('/first-run', { ...first, email: 'other@lyktan.example' })
    expect(again.headers.get('location')).toBe('/')
    expect(await site.ctx.db.user.count()).toBe(1)
    expect((await site.get('/first-run')).headers.get('location')).toBe('/')
  }),
)

test(
  'a first run with something missing makes nothing, names every field and keeps what was written, but no password',
  withSite(async (site) => {
    const response = await site.post('/first-run', { associationName: 'Testjouren', email: 'ingen adress', password: 'kort' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('Ditt namn: Det här behöver fyllas i.')
    expect(page).toContain('href="#field-email"')
    expect(page).toContain('value="Testjouren"')
    expect(page).toContain('value="ingen adress"')
    expect(page).not.toContain('value="kort"')
    expect(await hasUsers(site.ctx)).toBe(false)
    expect(await site.ctx.db.settings.count()).toBe(0)
  }),
)

test(
  'signing in leads to the page that was asked for, and signing out ends it',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    const { email } = await site.ctx.db.user.findFirstOrThrow()
    const asked = await site.get('/members?status=lapsed')
    expect(asked.headers.get('location')).toBe('/sign-in?to=%2Fmembers%3Fstatus%3Dlapsed')
    const signedIn = await site.post('/sign-in', { email, password, to: '/members?status=lapsed' })
    expect(signedIn.headers.get('location')).toBe('/members?status=lapsed')
    expect((await site.get('/members')).status).toBe(200)
    const out = await site.post('/sign-out')
    expect(out.headers.get('clear-site-data')).toContain('cookies')
    expect((await site.get('/members')).status).toBe(303)
    expect((await office.get('/members')).status).toBe(200)
  }),
)

test.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'signing in never leads to somebody else’s page: %s',
  (to) =>
    withSite(async (site) => {
      await site.as('office')
      const { email } = await site.ctx.db.user.findFirstOrThrow()
      expect((await site.post('/sign-in', { email, password, to })).headers.get('location')).toBe('/')
    })(),
)

test(
  'a wrong password and an unknown address get the same answer',
  withSite(async (site) => {
    await site.as('office')
    const { email } = await site.ctx.db.user.findFirstOrThrow()
    const [wrong, unknown] = [
      await site.post('/sign-in', { email, password: 'inte det rätta' }),
      await site.post('/sign-in', { email: 'a@b.example', password }),
    ]
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    for (const answer of [wrong, unknown]) expect(await answer.text()).toContain('E-postadressen eller lösenordet stämmer inte.')
  }),
)

test(
  'the quick exit ends the session and leaves, also when nobody is signed in',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    const left = await office.get('/exit')
    expect(left.headers.get('location')).toBe('https://www.smhi.se/')
    expect(left.headers.get('clear-site-data')).toContain('"storage"')
    expect((await office.get('/members')).status).toBe(303)
    expect((await site.get('/exit')).headers.get('location')).toBe('https://www.smhi.se/')
  }),
)
