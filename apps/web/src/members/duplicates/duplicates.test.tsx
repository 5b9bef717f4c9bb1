import { createContact, updateContact } from '@lykta/core/contacts'
import { recordPeriod } from '@lykta/core/memberships'
import { expect, test } from 'vitest'
import { association, member } from '../../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

const words = async (response: Response | Promise<Response>): Promise<string> => (await (await response).text()).replaceAll('\u00a0', ' ')

/** Two of one name, and a way to the page that compares them. */
const twins = (run: (site: Site, pair: { firstId: string; secondId: string }, compare: string) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    const [first, second] = [
      await member(site.ctx, { email: 'eva@mejl.example' }),
      await member(site.ctx, { email: 'eva+jour@mejl.example' }),
    ]
    const pair = { firstId: first.contactId, secondId: second.contactId }
    await updateContact(site.ctx, { id: pair.secondId, phone: '070-1740605' })
    await run(site, pair, `/members/duplicates/compare?first=${pair.firstId}&second=${pair.secondId}`)
  })

test(
  'the office sees a pair without its addresses, compares it, merges it with what it chose, and undoes it',
  twins(async (site, pair, compare) => {
    const office = await site.as('office')
    const list = await words(office.get('/members/duplicates'))
    expect(list).toContain('samma e-postlåda')
    expect(list).not.toMatch(/eva@|eva\+|174 06 05/)
    expect(list).not.toContain('Slå samman två andra')
    const page = await words(office.get(compare))
    expect(page).toContain('eva+jour@mejl.example')
    await office.post('/members/duplicates/merge', { ...pair, email: 'second' })
    expect(await site.ctx.db.contact.findMany()).toMatchObject([
      { id: pair.firstId, email: 'eva+jour@mejl.example', phone: '+46701740605' },
    ])
    const after = await words(office.get('/members/duplicates'))
    expect(after).toContain('De är sammanslagna.')
    expect(after).toContain('Ångra')
    await office.post('/members/duplicates/undo', { goneId: pair.secondId })
    expect(await site.ctx.db.contact.count()).toBe(2)
    expect((await office.post('/members/duplicates/undo', { goneId: pair.secondId })).status).toBe(404)
  }),
)

test(
  'two who are told apart are not shown again',
  twins(async (site, pair) => {
    const office = await site.as('office')
    await office.post('/members/duplicates/apart', pair)
    const page = await words(office.get('/members/duplicates'))
    expect(page).toContain('visas inte här igen')
    expect(page).toContain('Inga dubbletter')
  }),
)

test(
  'what stands in the way is said before anybody tries, with what to do about it',
  twins(async (site, pair, compare) => {
    for (const { id: membershipId } of await site.ctx.db.membership.findMany()) await recordPeriod(site.ctx, { membershipId, year: 2026 })
    const office = await site.as('office')
    const page = await words(office.get(compare))
    expect(page).toContain('Ta tillbaka en av dem')
    expect(page).not.toContain('action="/members/duplicates/merge"')
    const tried = await office.post('/members/duplicates/merge', pair)
    expect(tried.status).toBe(422)
    expect(await words(tried)).toContain('Ta tillbaka en av dem')
  }),
)

test(
  'with a new identity the board is warned and has to say that it knows; the office learns nothing',
  twins(async (site, { firstId }) => {
    const fresh = await createContact(site.ctx, { kind: 'person', givenName: 'Ny', phone: '070-1740606', protection: 'new_identity' })
    await updateContact(site.ctx, { id: firstId, phone: '070-1740606' })
    const pair = { firstId, secondId: fresh.id }
    const compare = `/members/duplicates/compare?first=${firstId}&second=${fresh.id}`
    const office = await site.as('office')
    expect(await words(office.get('/members/duplicates'))).not.toContain('samma telefon')
    expect((await office.get(compare)).status).toBe(404)
    expect((await office.post('/members/duplicates/merge', { ...pair, withoutTrace: 'on' })).status).toBe(404)

    const board = await site.as('board')
    const list = await words(board.get('/members/duplicates'))
    expect(list).toContain('samma telefon')
    expect(list).not.toMatch(/identitet|skydd/)
    const warning = await words(board.get(compare))
    expect(warning).toContain('Inget spår av det gamla får finnas kvar')
    expect(warning).toContain('name="keep" value="second"')
    const answer = { ...pair, keep: 'second' }
    expect((await board.post('/members/duplicates/merge', answer)).status).toBe(422)
    await board.post('/members/duplicates/merge', { ...answer, withoutTrace: 'on' })
    expect(await site.ctx.db.contact.findUnique({ where: { id: firstId } })).toMatchObject({ name: '–', email: null })
    expect(await words(board.get('/members/duplicates'))).not.toContain('Ångra')
  }),
)

test(
  'the board finds two by their numbers, and is told of a number that nobody has',
  twins(async (site, pair, compare) => {
    const [first, second] = await site.ctx.db.membership.findMany({ orderBy: { number: 'asc' } })
    const numbers = { firstNumber: String(first?.number), secondNumber: String(second?.number) }
    const board = await site.as('board')
    expect((await board.post('/members/duplicates/pair', numbers)).headers.get('location')).toBe(compare)
    const wrong = await board.post('/members/duplicates/pair', { ...numbers, secondNumber: '999999' })
    expect(wrong.status).toBe(422)
    expect(await words(wrong)).toContain('Ingen medlem har det numret.')
    expect((await (await site.as('office')).post('/members/duplicates/pair', numbers)).status).toBe(403)
    expect(pair.firstId < pair.secondId).toBe(true)
  }),
)

test(
  'the board erases somebody after saying that it is sure; the office is not asked',
  twins(async (site, { firstId }) => {
    const { id } = await site.ctx.db.membership.findFirstOrThrow({ where: { contactId: firstId } })
    expect(await words((await site.as('office')).get(`/members/${id}`))).not.toContain('/erase')
    const board = await site.as('board')
    expect(await words(board.get(`/members/${id}`))).toContain(`/members/${id}/erase`)
    expect((await board.post(`/members/${id}/erase`, {})).status).toBe(422)
    const { headers } = await board.post(`/members/${id}/erase`, { sure: 'on' })
    expect(headers.get('location')).toBe('/members')
    expect(await site.ctx.db.contact.findUnique({ where: { id: firstId } })).toMatchObject({ name: '–', email: null })
    expect((await board.get(`/members/${id}`)).status).toBe(200)
  }),
)
