import { listClaims, makeClaims } from '@lykta/core/fees'
import { expect, test } from 'vitest'
import { bankFile, bankPayment, deposit, setBankgiro } from '../../../../test/support/bank-file.ts'
import { association, member } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'

const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
const asFile = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'bgmax.txt', { type: 'text/plain' })
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const textOf = async (response: Response | Promise<Response>) => spaced(await (await response).text())

/** The treasurer's browser, where Amina and Britta have a claim of 200 kronor each. */
const treasurer = (run: (site: Site, claims: { reference: string; membershipId: string }[]) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    await setBankgiro(site.ctx)
    await member(site.ctx, { givenName: 'Amina', familyName: 'Haddad' })
    await member(site.ctx, { givenName: 'Britta', familyName: 'Öberg' })
    await makeClaims(site.ctx)
    await run(await site.as('treasurer'), (await listClaims(site.ctx)).items)
  })

const take = async (site: Site, file: Uint8Array) => {
  const looked = await textOf(site.post('/fees/payments/import', { file: asFile(file) }))
  const done = await textOf(site.post('/fees/payments/import', { apply: 'on', content: hidden(looked, 'content') }))
  return { looked, done }
}

test(
  'a file is looked at first, with who paid; then it is taken in, and the names are gone',
  treasurer(async (site, [amina]) => {
    const file = bankFile([
      deposit([
        bankPayment({ name: 'Zebulon Payer', reference: amina?.reference ?? '' }),
        bankPayment({ name: '<b>Zenobia</b>', amountOre: 30_000, messages: ['medlemsavgift'] }),
      ]),
    ])
    const { looked, done } = await take(site, file)
    for (const page of [looked, done]) {
      expect(page).toContain('Zebulon Payer')
      expect(page).toContain('&lt;b&gt;Zenobia&lt;/b&gt;')
      expect(page).toContain('Amina Haddad')
      expect(page).toContain('500 kr')
    }
    expect(looked).toContain('Läs in 2 betalningar')
    expect(done).toContain('2 betalningar är inlästa. 1 behöver du ta ställning till.')
    const list = await textOf(site.get('/fees/payments'))
    expect(list).toContain('inte kopplad')
    expect(list).toContain('Amina Haddad')
    expect(list).not.toContain('Zebulon')
    expect((await take(site, file)).looked).toContain('Filen är redan inläst.')
    expect(JSON.stringify(site.ctx.log.lines)).not.toContain('Zeb')
  }),
)

test(
  'a payment without a reference is assigned after a search, and what was wrong is moved',
  treasurer(async (site, [amina, britta]) => {
    await take(site, bankFile([deposit([bankPayment()])]))
    const list = await textOf(site.get('/fees/payments'))
    const address = /\/fees\/payments\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
    const search = async (at: string, q: string) => {
      const found = await site.post(at, { q })
      return textOf(site.get((found.headers.get('location') ?? '').replace('#assign', '')))
    }
    expect((await site.post(address, { q: 'ab' })).status).toBe(422)
    const hits = await search(address, 'Britta')
    const claim = /value="(claim:[^"]+)"/.exec(hits)?.[1] ?? ''
    expect(hits).toContain('200 kr kvar att betala')
    const form = /action="([^"]*assignment[^"]*)"/.exec(hits)?.[1] ?? ''
    const nobody = await site.post(form, { amountOre: '200' })
    expect([nobody.status, await textOf(nobody)]).toEqual([422, expect.stringContaining('Britta Öberg')])
    await site.post(form, { claimId: claim, amountOre: '200' })
    const page = await textOf(site.get(address))
    expect(page).toContain('Betalningen är kopplad till avgiften.')
    expect(page).toContain('Britta Öberg')
    const asked = `/fees/claims/${claim.replace('claim:', '')}`
    expect(page).toContain(asked)
    expect(await textOf(site.get(asked))).toContain(`/fees/payments?member=${britta?.membershipId}`)

    const moved = await site.post(`${address}/move`, { amountOre: '200', reason: 'Fel medlem' })
    const free = moved.headers.get('location') ?? ''
    expect(await textOf(site.get(free))).toContain('Pengarna är flyttade hit.')
    const again = /value="(claim:[^"]+)"/.exec(await search(free, 'Amina'))?.[1] ?? ''
    await site.post(`${free}/assignment`, { claimId: again, amountOre: '200' })
    expect(await textOf(site.get(`/members/${amina?.membershipId}`))).toContain('medlem nu')
    expect(await textOf(site.get(`/members/${britta?.membershipId}`))).toContain('återtagen')
    await site.post(`${free}/refund`, { amountOre: '200', paidOn: '2026-11-21', reason: 'Ångrade sig' })
    expect(await textOf(site.get(free))).toContain('Ångrade sig')
  }),
)

test(
  'a broken file, another bankgiro, nothing at all: each is said in words, and nothing is taken in',
  treasurer(async (site) => {
    const good = bankFile([deposit([bankPayment()])])
    const answers = [good.subarray(0, 300), Buffer.from('hej'), new Uint8Array()].map(async (bytes) =>
      textOf(site.post('/fees/payments/import', { file: asFile(bytes) })),
    )
    const [cut, other, none] = await Promise.all(answers)
    expect(cut).toMatch(/avbruten|går inte att läsa/)
    expect(other).toContain('ingen BgMax-fil')
    expect(none).toContain('Välj en fil först.')
    const foreign = bankFile([deposit([bankPayment({ name: 'Zebulon' })], { bankgiro: '54029681' })])
    const page = await textOf(site.post('/fees/payments/import', { file: asFile(foreign) }))
    expect(page).toContain('men föreningens nummer är 9912346')
    expect(page).not.toContain('Zebulon')
    expect(await site.ctx.db.payment.count()).toBe(0)
  }),
)

test(
  'a gift is set aside with a word, and a member of the board sees none of it',
  treasurer(async (site) => {
    await take(site, bankFile([deposit([bankPayment()])]))
    const address = /\/fees\/payments\/[0-9a-f-]{36}/.exec(await textOf(site.get('/fees/payments')))?.[0] ?? ''
    expect((await site.post(`${address}/setting-aside`, { as: 'gift' })).status).toBe(422)
    await site.post(`${address}/setting-aside`, { as: 'gift', reason: 'Julinsamlingen' })
    expect(await textOf(site.get(address))).toContain('Julinsamlingen')
    const board = await site.as('board')
    for (const path of ['/fees/payments', '/fees/payments/import', address]) expect((await board.get(path)).status).toBe(403)
  }),
)
