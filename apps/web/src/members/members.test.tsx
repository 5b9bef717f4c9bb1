import { listMemberships } from '@lykta/core/memberships'
import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'

const words = async (response: Response | Promise<Response>): Promise<string> => (await response).text()

/** The office, in an association with nobody in it. */
const office = (run: (site: Site) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    await run(await site.as('office'))
  })

const amina = {
  'contact.givenName': 'Amina',
  'contact.email': 'amina@mejl.example',
  'contact.language': 'ar',
  classId: 'member',
  joinedOn: '2026-11-01',
}

test(
  'a member is added with what she said is safe, pays, and is a member',
  office(async (site) => {
    const added = await site.post('/members/new', { ...amina, channels: ['email', 'post'], sender: 'alias', basis: 'asked' })
    const address = added.headers.get('location') ?? ''
    expect(address).toMatch(/^\/members\/[0-9a-f-]{36}$/)
    expect(await words(site.get(address))).toContain('har ansökt')
    const contact = await site.ctx.db.contact.findFirstOrThrow({ include: { safeContact: true } })
    expect([contact.language, contact.safeContact?.channels, contact.safeContact?.sender]).toEqual(['ar', ['email', 'post'], 'alias'])
    await site.post(`${address}/payment`, { amountOre: '199,50', paidOn: '2026-11-20', way: 'cash' })
    expect(await words(site.get(address))).toContain('har ansökt')
    expect(await words(site.get(`${address}/payment`))).toContain('0,50')
    await site.post(`${address}/payment`, { paidOn: '2026-11-21', way: 'swish' })
    const page = await words(site.get(address))
    expect(page).toContain('Betalningen är antecknad.')
    expect(page).toContain('medlem nu')
    expect(await words(site.get(`/fees/payments?member=${address.split('/').at(-1)}`))).toContain('199,50')
  }),
)

test(
  'a form with something wrong names the field, keeps what was written and saves nothing',
  office(async (site) => {
    const response = await site.post('/members/new', {
      ...amina,
      'contact.email': 'amina@',
      'contact.note': 'Gärna "kvällar" & helger',
      channels: ['phone'],
      sender: 'full',
      basis: 'asked',
    })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('href="#field-contact-email"')
    expect(page).toContain('value="amina@"')
    expect(page).toContain('Gärna &quot;kvällar&quot; &amp; helger')
    expect(page).toMatch(/value="phone"[^>]*checked|checked[^>]*value="phone"/)
    expect(await site.ctx.db.contact.count()).toBe(0)
  }),
)

test(
  'ways to reach someone without a word on who we may be are refused, and then nobody is added',
  office(async (site) => {
    const response = await site.post('/members/new', { ...amina, channels: ['email'] })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('href="#field-sender"')
    expect(await site.ctx.db.contact.count()).toBe(0)
  }),
)

test(
  'what people are called is text and never a part of the page',
  office(async (site) => {
    const { id } = await member(site.ctx, { givenName: '<script>alert(1)</script>', familyName: '<img src=x onerror=alert(2)>' })
    for (const path of ['/members', `/members/${id}`, `/members/${id}/edit`, `/members/${id}/payment`]) {
      const page = await words(site.get(path))
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(page).not.toMatch(/<script>alert|<img src=x/)
    }
  }),
)

test(
  'a search finds names, and no name stands in its address nor in that of the next page',
  office(async (site) => {
    for (let n = 0; n < 51; n++) await member(site.ctx, { givenName: 'Fatima', familyName: `Lindahl${String(n).padStart(2, '0')}` })
    await member(site.ctx, { givenName: 'Gun', familyName: 'Berg' })
    const found = await site.post('/members', { q: 'fatima' })
    const address = found.headers.get('location') ?? ''
    expect(found.status).toBe(303)
    expect(readable(address)).not.toMatch(/fatima/i)
    const page = await words(site.get(address))
    expect(page).toContain('Fatima Lindahl00')
    expect(page).not.toContain('Gun Berg')
    const next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(readable(next)).not.toMatch(/fatima|lindahl/i)
    expect(await words(site.get(next))).toContain('Fatima Lindahl50')
    const stranger = await (await site.as('board')).get(address)
    expect(await stranger.text()).toContain('Gun Berg')
  }),
)

/** An address with everything in it that base64url could hide. */
const readable = (address: string): string =>
  [address, ...new URL(address, 'https://lykta.example').searchParams.values()]
    .map((part) => `${part} ${Buffer.from(part, 'base64url').toString('latin1')}`)
    .join(' ')

test(
  'a search of two letters is refused in words',
  office(async (site) => {
    await member(site.ctx)
    const response = await site.post('/members', { q: 'fa' })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Skriv minst tre bokstäver av namnet.')
  }),
)

test(
  'the list is narrowed by class, status and unpaid year',
  office(async (site) => {
    await member(site.ctx, { familyName: 'Betald', years: [2026] })
    await member(site.ctx, { familyName: 'Obetald' })
    await member(site.ctx, { familyName: 'Stödjer', classId: 'supporting' })
    const list = async (query: string) => (await words(site.get(`/members?${query}`))).match(/Test (Betald|Obetald|Stödjer)/g)
    expect(await list('class=supporting')).toEqual(['Test Stödjer'])
    expect(await list('status=current')).toEqual(['Test Betald'])
    expect(await list('fee=unpaid%3A2026&class=member')).toEqual(['Test Obetald'])
    expect((await list('status=nonsense&class=%27'))?.length).toBe(3)
  }),
)

test(
  'a payment is taken back with a reason, and who has left can become a member again',
  office(async (site) => {
    const { id } = await member(site.ctx, { years: [2026] })
    const period = await site.ctx.db.membershipPeriod.findFirstOrThrow()
    const unreasoned = await site.post(`/members/${id}/periods/${period.id}/reverse`)
    expect(await unreasoned.text()).toContain('Varför? Det här behöver fyllas i.')
    await site.post(`/members/${id}/periods/${period.id}/reverse`, { reason: 'Fel person' })
    expect(await words(site.get(`/members/${id}`))).toContain('Fel person')
    await site.post(`/members/${id}/exemption`)
    expect(await words(site.get(`/members/${id}`))).toContain('befriad från avgift')
    await site.post(`/members/${id}/leave`, { leftOn: '2026-11-21', reason: 'Flyttat' })
    const again = await site.post(`/members/${id}/rejoin`, { classId: 'supporting' })
    expect(again.headers.get('location')).not.toBe(`/members/${id}`)
    expect((await listMemberships(site.ctx)).items.map(({ status }) => status).sort()).toEqual(['applicant', 'left'])
  }),
)

test(
  'details are changed and emptied, and safe contact with days and hours is kept',
  office(async (site) => {
    const { id } = await member(site.ctx, { givenName: 'Gun', familyName: 'Berg', email: 'gun@mejl.example' })
    await site.post(`/members/${id}/edit`, { givenName: 'Gun-Britt', familyName: 'Berg', language: 'fi', birthYear: '1950' })
    const contact = await site.ctx.db.contact.findFirstOrThrow()
    expect([contact.name, contact.email, contact.language, contact.birthYear]).toEqual(['Gun-Britt Berg', null, 'fi', 1950])
    const answers = {
      channels: ['phone'],
      days: ['1', '3'],
      fromMinute: '9',
      untilMinute: '11.30',
      sender: 'none',
      basis: 'own_request',
      confirmedOn: '2026-11-20',
      mayLeaveMessage: 'on',
    }
    await site.post(`/members/${id}/safe-contact`, answers)
    const page = await words(site.get(`/members/${id}`))
    expect(page).toContain('09:00–11:30')
    expect(page).toContain('måndag och onsdag')
    expect(await words(site.post(`/members/${id}/safe-contact`, { ...answers, fromMinute: 'kväll' }))).toContain('href="#field-fromMinute"')
  }),
)

test(
  'an address that is nobody’s is not found',
  office(async (site) => {
    for (const path of ['/members/0190a6b2-0000-7000-8000-000000000000', '/members/nobody', '/members/new/nothing']) {
      expect((await site.get(path)).status).toBe(404)
    }
  }),
)
