import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/register.ts'
import { withSite } from '../../../../test/support/site.ts'

test(
  'every page, also one that is not there, is closed to others and kept nowhere',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    for (const response of [await board.get('/'), await board.get('/nowhere'), await site.get('/sign-in'), await site.get('/')]) {
      const policy = response.headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe-inline')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  }),
)

test(
  'no page has a style or script of its own in it',
  withSite(async (site) => {
    await association(site.ctx)
    const { id } = await member(site.ctx, { years: [2026] })
    const board = await site.as('board', 'office')
    for (const path of [
      '/',
      '/members',
      `/members/${id}`,
      '/members/new',
      '/members/import',
      '/users',
      '/settings',
      '/audit',
      '/account',
    ]) {
      const page = await (await board.get(path)).text()
      expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*src=)|\son[a-z]+=/)
    }
  }),
)

test.each([
  ['from another website', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://other.lykta.example' }, 403],
  ['without any origin', {}, 403],
  ['with an origin that only looks like ours', { origin: 'https://lykta.example.evil.example' }, 403],
  ['with no origin but vouched for by the browser', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
  ['from our own page, by an old browser', { origin: 'https://lykta.example' }, 303],
])('a change %s', (_, headers, status) =>
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    const response = await board.post(
      '/settings/association',
      { associationName: 'Jouren', safeContactMonths: '12' },
      headers as Record<string, string>,
    )
    expect(response.status).toBe(status)
    const { safeContactMonths } = await site.ctx.db.settings.findFirstOrThrow()
    expect(safeContactMonths).toBe(status === 303 ? 12 : 24)
  })(),
)

test(
  'the menu shows what a role reaches, and the rest is refused in words',
  withSite(async (site) => {
    await association(site.ctx)
    const { id } = await member(site.ctx, { familyName: 'Hemlig' })
    const auditor = await site.as('auditor')
    const overview = await (await auditor.get('/')).text()
    expect(overview).toContain('href="/audit"')
    expect(overview).not.toContain('href="/members"')
    const refused = await auditor.get(`/members/${id}`)
    const page = await refused.text()
    expect(refused.status).toBe(403)
    expect(page).toContain('Be styrelsen om det behövs')
    expect(page).not.toContain('Hemlig')
    const volunteer = await site.as('volunteer')
    expect((await volunteer.get('/')).headers.get('location')).toBe('/log')
    expect(await (await volunteer.get('/log')).text()).not.toContain('href="/members"')
    expect((await volunteer.post('/members/new', { classId: 'member', 'contact.givenName': 'A' })).status).toBe(403)
  }),
)

test(
  'the language is the one chosen, else the user’s, else the browser’s',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    expect(await (await site.get('/sign-in', { 'accept-language': 'en-GB,en;q=0.9' })).text()).toContain('lang="en"')
    expect(await (await site.get('/sign-in', { 'accept-language': 'de, sv-SE;q=0.5, en;q=0.3' })).text()).toContain('lang="sv"')
    expect(await (await board.get('/', { 'accept-language': 'en' })).text()).toContain('lang="sv"')
    await board.get('/?lang=en')
    expect(await (await board.get('/members')).text()).toContain('<html lang="en"')
  }),
)

test(
  'what was done is said once',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    await board.post('/settings/association', { associationName: 'Jouren', safeContactMonths: '12' })
    expect(await (await board.get('/settings')).text()).toContain('Uppgifterna är sparade.')
    expect(await (await board.get('/settings')).text()).not.toContain('Uppgifterna är sparade.')
  }),
)

test(
  'a database that is away is said in words, and nothing of anybody stands in the log',
  withSite(
    async (site) => {
      await association(site.ctx)
      const office = await site.as('office')
      await site.ctx.db.$executeRawUnsafe('ALTER TABLE membership RENAME TO membership_gone')
      const response = await office.post('/members/new', {
        classId: 'member',
        joinedOn: '2026-11-01',
        'contact.givenName': 'Amina',
        'contact.email': 'amina@mejl.example',
      })
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('10')
      expect(await response.text()).toContain('Databasen svarar inte just nu')
    },
    { ready: async () => ({ database: false, queue: false }) },
  ),
)

test(
  'a fault gets a reference that stands in the log, without what was written',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    await site.ctx.db.$executeRawUnsafe('ALTER TABLE membership RENAME TO membership_gone')
    const response = await office.post('/members/new', {
      classId: 'member',
      joinedOn: '2026-11-01',
      'contact.givenName': 'Amina',
      'contact.email': 'amina@mejl.example',
    })
    const page = await response.text()
    expect(response.status).toBe(500)
    const line = site.ctx.log.lines.find(({ message }) => message === 'page_failed')
    expect(page).toContain(String(line?.facts.reference))
    expect(JSON.stringify(site.ctx.log.lines)).not.toMatch(/amina/i)
  }),
)

test(
  'without a database the door says so, and the quick exit still leads away',
  withSite(
    async (site) => {
      await association(site.ctx)
      const office = await site.as('office')
      await site.ctx.db.$executeRawUnsafe('ALTER TABLE session RENAME TO session_gone')
      const response = await office.get('/members')
      expect(response.status).toBe(503)
      expect(await response.text()).toContain('Försök igen')
      expect((await office.get('/exit')).headers.get('location')).toBe('https://www.smhi.se/')
    },
    { ready: async () => ({ database: false, queue: false }) },
  ),
)
