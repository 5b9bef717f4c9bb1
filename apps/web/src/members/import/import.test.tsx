import { expect, test } from 'vitest'
import { association } from '../../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

const file = (text: string) => new File([text], 'medlemmar.csv', { type: 'text/csv' })

const list = [
  'Förnamn;Efternamn;Medlemstyp;E-post;Betalt 2026;=HYPERLINK("x")',
  'Amina;Haddad;medlem;amina@mejl.example;ja;',
  'Britta;Öberg;stödmedlem;britta@mejl.example;;',
  'Ola;Olsson;guldmedlem;ola@mejl.example;;',
  '<script>alert(1)</script>;X;medlem;inte en adress;;',
].join('\n')

const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

const office = (run: (site: Site) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    await run(await site.as('office'))
  })

test(
  'a file is looked at first: every row has its verdict, and nothing is changed',
  office(async (site) => {
    const response = await site.post('/members/import', { file: file(list), basis: 'yes' })
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('Läs in 2 rader')
    expect(page).toContain('Vi känner inte igen medlemsformen.')
    expect(page).toContain('läses inte in')
    expect(page).not.toContain('<script>alert')
    expect(await site.ctx.db.contact.count()).toBe(0)
  }),
)

test(
  'the button applies the same file, and once more changes nothing',
  office(async (site) => {
    const looked = await (await site.post('/members/import', { file: file(list), basis: 'yes' })).text()
    const second = { apply: 'on', basis: hidden(looked, 'basis'), content: hidden(looked, 'content') }
    const done = await (await site.post('/members/import', second)).text()
    expect(done).toContain('2 nya medlemmar, 0 ändrade, 2 rader gick inte att läsa in.')
    expect(await site.ctx.db.membership.count()).toBe(2)
    expect(await site.ctx.db.safeContact.count()).toBe(2)
    await site.post('/members/import', second)
    expect(await site.ctx.db.membership.count()).toBe(2)
  }),
)

test(
  'without a yes to the question nobody has a safe contact',
  office(async (site) => {
    const looked = await (await site.post('/members/import', { file: file(list), basis: 'no' })).text()
    await site.post('/members/import', { apply: 'on', basis: hidden(looked, 'basis'), content: hidden(looked, 'content') })
    expect([await site.ctx.db.membership.count(), await site.ctx.db.safeContact.count()]).toEqual([2, 0])
  }),
)

test(
  'the report holds no names, and no formula',
  office(async (site) => {
    const text = 'Namn;Medlemstyp;=E-post\nAmina Haddad;guld;\n'
    const page = await (await site.post('/members/import', { file: file(text), basis: 'no' })).text()
    const [, base64 = ''] = /href="data:text\/csv;charset=utf-8;base64,([^"]+)"/.exec(page) ?? []
    const report = Buffer.from(base64, 'base64').toString()
    expect(report).toContain('"2";"går inte";"Medlemstyp"')
    expect(report).not.toMatch(/Amina|"=/)
  }),
)

test.each([
  ['no file', {}, 'Välj en fil först.'],
  ['no answer', { file: file(list) }, 'Lämnade personerna själva adressen för att få brev? Det här behöver fyllas i.'],
  ['an Excel file', { file: new File([new Uint8Array([0x50, 0x4b, 3, 4, 0])], 'a.xlsx'), basis: 'no' }, 'Det här är en Excelfil.'],
  ['a file without names', { file: file('Ort;Land\nNacka;SE\n'), basis: 'no' }, 'Ingen kolumn är namn.'],
])('%s is said in words', (_, fields, text) =>
  office(async (site) => {
    const response = await site.post('/members/import', fields)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(text)
  })(),
)
