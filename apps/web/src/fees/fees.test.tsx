import { getSettings, updateSettings } from '@lykta/core/settings'
import { expect, test } from 'vitest'
import { claimed, feePolicy, sendNotices } from '../../../../test/support/fees.ts'
import { association, member } from '../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'
import { keptTransport } from '../../../../test/support/transport.ts'

const textOf = async (site: Site, path: string) => (await (await site.get(path)).text()).replaceAll('\u00a0', ' ')
const post = { address: { street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad' }, safe: { channels: ['post' as const] } }

test(
  'the office sees how many and what sum before the year’s fees are made, makes and sends them, and sees who owes',
  withSite(async (site) => {
    await association(site.ctx)
    await updateSettings(site.ctx, { feePolicy })
    await member(site.ctx, { email: 'a@mejl.example', givenName: 'Anna' })
    await member(site.ctx, { ...post, givenName: 'Britt' })
    const office = await site.as('office')
    expect(await textOf(office, '/fees?year=2027')).toContain('Inga avgifter för 2027')
    const preview = await textOf(office, '/fees/new?year=2027')
    for (const words of ['400 kr', 'Gör 2 avgifter', 'Skicka dem på en gång']) expect(preview).toContain(words)
    expect((await office.post('/fees/new?year=2027', { send: 'on' })).headers.get('location')).toBe('/fees?year=2027')
    const list = await textOf(office, '/fees?year=2027')
    for (const words of ['2 avgifter är gjorda och på väg.', 'Anna Exempel', 'Obetald', '400 kr']) expect(list).toContain(words)
    expect(await textOf(office, '/fees?year=2027&state=paid')).toContain('Ingen avgift är så')
    await sendNotices(site.ctx, keptTransport())

    const letters = await textOf(office, '/fees/letters')
    for (const words of ['1 brev ska på posten.', 'Anna Exempel', 'Skickat']) expect(letters).toContain(words)
    expect((await office.post('/fees/letters/posted')).status).toBe(409)
    const pdf = await office.post('/fees/letters/print', { part: 'letters' })
    expect([pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual(['application/pdf', 'no-store'])
    expect((await office.post('/fees/letters/posted')).status).toBe(303)
    expect((await office.post('/fees/letters/print', { part: 'letters' })).status).toBe(409)
  }),
)

test(
  'where nobody has time to renew, all have lapsed in January, and the page says how to ask them',
  withSite(async (site) => {
    await association(site.ctx)
    await updateSettings(site.ctx, { membershipPolicy: { ...(await getSettings(site.ctx)).membershipPolicy, grace: { months: 0 } } })
    await member(site.ctx, { email: 'a@mejl.example' })
    site.ctx.clock.set('2027-01-11T10:00:00+01:00')
    const treasurer = await site.as('treasurer')
    const preview = await textOf(treasurer, '/fees/new')
    expect(preview).toContain('kan du välja att fråga dem också')
    expect(preview).not.toContain('har redan en avgift')
    expect(await textOf(treasurer, '/fees/new?includeLapsed=on')).toContain('Gör 1 avgift')
  }),
)

test(
  'two clicks exempt somebody, a slip can be handed over, and a withdrawal needs a reason',
  withSite(async (site) => {
    const [first, second] = await claimed(site.ctx, { email: 'a@mejl.example' }, { email: 'b@mejl.example', safe: null })
    const office = await site.as('office')
    const page = `/fees/claims/${first?.id}`
    expect(await textOf(office, page)).toContain(first?.reference)
    expect((await office.get(`${page}/slip`)).headers.get('content-disposition')).toBe('attachment; filename="betalning.pdf"')
    expect(await textOf(office, page)).toContain(`${page}/exempt`)
    expect((await office.post(`${page}/exempt`)).headers.get('location')).toBe(page)
    expect(await textOf(office, page)).toContain('Befriad')
    expect((await office.post(`${page}/exempt`)).status).toBe(422)
    expect((await office.get(`${page}/slip`)).status).toBe(409)
    expect(await textOf(office, `/members/${first?.membershipId}`)).toContain(page)

    const other = `/fees/claims/${second?.id}`
    await office.post(`${other}/send`)
    await sendNotices(site.ctx, keptTransport())
    const unsent = await textOf(office, other)
    for (const words of ['Skickas inte', 'Har inte sagt hur hon får nås', 'Försök skicka igen']) expect(unsent).toContain(words)
    expect((await office.post(`${other}/withdraw`)).status).toBe(422)
    expect((await office.post(`${other}/withdraw`, { reason: 'Fel' })).headers.get('location')).toBe(other)
    expect(await textOf(office, other)).toContain('Tillbakadragen')
  }),
)

test(
  'what is uncertain is decided for all at once, and who may only read sees no buttons',
  withSite(async (site) => {
    await claimed(site.ctx, { email: 'a@mejl.example' })
    const office = await site.as('office')
    await office.post('/fees/send?year=2027')
    await site.ctx.db.notice.updateMany({ data: { state: 'uncertain', settledAt: new Date() } })
    expect(await textOf(office, '/fees/letters')).toContain('1 brev kan ha kommit fram eller inte')
    const board = await site.as('board')
    expect(await textOf(board, '/fees?year=2027')).not.toContain('/fees/new')
    expect((await board.post('/fees/new?year=2027')).status).toBe(403)
    expect((await office.post('/fees/letters/settle', { as: 'sent' })).status).toBe(303)
    expect((await office.post('/fees/letters/settle', { as: 'sent' })).status).toBe(409)
    expect((await (await site.as('press')).get('/fees')).status).toBe(403)
  }),
)

test(
  'the board says how fees are paid, and is told what is wrong',
  withSite(async (site) => {
    await association(site.ctx)
    const board = await site.as('board')
    const fields = {
      'feePolicy.bankgiro': '991-2346',
      'feePolicy.swish': '123 690 12 34',
      'feePolicy.ocr.lengthDigit': 'on',
      'feePolicy.daysToPay': '20',
      'feePolicy.reminders': '−7, 14',
    }
    expect((await board.post('/settings/fees', fields)).status).toBe(303)
    expect((await getSettings(site.ctx)).feePolicy).toEqual({
      ...feePolicy,
      daysToPay: 20,
      reminders: [{ days: -7 }, { days: 14 }],
    })
    expect(await textOf(board, '/settings/fees')).toContain('991-2346')
    const wrong = await board.post('/settings/fees', { ...fields, 'feePolicy.bankgiro': '991-2345', 'feePolicy.swish': '0701740605' })
    expect(wrong.status).toBe(422)
    const text = await wrong.text()
    for (const words of ['inget giltigt bankgironummer', 'börjar på 123']) expect(text).toContain(words)
    expect(await (await board.post('/settings/fees', { ...fields, 'feePolicy.reminders': 'ibland' })).text()).toContain(
      'åtskilda med komma',
    )
    expect(await (await board.post('/settings/fees', { ...fields, 'feePolicy.reminders': '7, 7' })).text()).toContain('samma dag')
  }),
)
