import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { runImport, sweepImports } from '@lykta/core/memberships'
import { expect, test } from 'vitest'
import { association } from '../../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'
import { textRows, workbook } from '../../../../../test/support/workbook.ts'

const file = (content: string | Buffer, name = 'medlemmar.csv') => new File([new Uint8Array(Buffer.from(content))], name)

const header = ['Förnamn', 'Efternamn', 'Medlemstyp', 'E-post', 'Betalt 2026', '=HYPERLINK("x")']
const list = [
  header.join(';'),
  'Amina;Haddad;medlem;amina@mejl.example;ja;',
  'Britta;Öberg;stödmedlem;britta@mejl.example;;',
  'Ola;Olsson;guldmedlem;ola@mejl.example;;',
  '<script>alert(1)</script>;X;medlem;inte en adress;;',
].join('\n')
const mapping = ['givenName', 'familyName', 'classId', 'email', 'paid:2026', '']

const office = (run: (site: Site) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    await run(await site.as('office'))
  })

const page = async (site: Site, path: string) => (await site.get(path)).text()
/** The address of the file that was brought. */
const bring = async (site: Site, content: string | Buffer): Promise<string> =>
  (await site.post('/members/import', { file: file(content) })).headers.get('location') ?? ''
const answers = (basis: string, fields = mapping) => ({ basis, ...Object.fromEntries(fields.map((field, n) => [`column-${n}`, field])) })
const look = async (site: Site, path: string, basis = 'yes', fields = mapping) =>
  (await site.post(`${path}/check`, answers(basis, fields))).status

test(
  'the columns are shown with what stands in them, and what is not known is said to be left out',
  office(async (site) => {
    const shown = await page(site, await bring(site, list))
    expect(shown).toContain('Till exempel: Amina · Britta · Ola')
    expect(shown).toMatch(/<option value="givenName" selected[^>]*>förnamn/)
    expect(shown).toContain('=HYPERLINK(&quot;x&quot;)')
    expect(shown).not.toContain('<script>alert')
    expect(await site.ctx.db.contact.count()).toBe(0)
  }),
)

test(
  'a column can be what was paid for the next year, whatever year it is',
  withSite(async (site) => {
    site.ctx.clock.set('2031-05-01T12:00:00+02:00')
    await association(site.ctx)
    const late = await site.as('office')
    expect(await page(late, await bring(late, list))).toContain('<option value="paid:2032">betalt 2032')
  }),
)

test(
  'every row has its verdict before anything is changed; the button writes it, and once more changes nothing',
  office(async (site) => {
    const path = await bring(site, list)
    expect(await look(site, path)).toBe(303)
    const looked = await page(site, path)
    expect(looked).toContain('Läs in 2 rader')
    expect(looked).toContain('Vi känner inte igen medlemsformen.')
    expect(await site.ctx.db.contact.count()).toBe(0)
    await site.post(`${path}/apply`)
    await site.post(`${path}/apply`)
    expect(await page(site, path)).toContain('2 nya medlemmar, 0 ändrade, 2 rader gick inte att läsa in.')
    expect([await site.ctx.db.membership.count(), await site.ctx.db.safeContact.count()]).toEqual([2, 2])
    expect(await site.ctx.db.memberImportRow.count({ where: { NOT: { cells: { equals: null as never } } } })).toBe(0)
    const again = await bring(site, list)
    await look(site, again)
    expect(await page(site, again)).toContain('Det finns inget att läsa in i filen.')
  }),
)

test(
  'without a yes to the question nobody has a safe contact',
  office(async (site) => {
    const path = await bring(site, list)
    expect(await (await site.post(`${path}/check`, { ...answers(''), basis: '' })).text()).toContain('Lämnade personerna själva adressen')
    await look(site, path, 'no')
    await site.post(`${path}/apply`)
    expect([await site.ctx.db.membership.count(), await site.ctx.db.safeContact.count()]).toEqual([2, 0])
  }),
)

test(
  'an Excel file with headers of its own is named by hand, and remembered the next time',
  office(async (site) => {
    const sheet = await workbook(textRows(['Vem', '', 'Hur'], ['Amina Haddad', 'x', 'medlem']))
    const path = await bring(site, sheet)
    const refused = await site.post(`${path}/check`, answers('no', ['', '', '']))
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Ingen kolumn')])
    const twice = await site.post(`${path}/check`, answers('no', ['fullName', 'fullName', '']))
    expect(await twice.text()).toContain('Två kolumner kan inte innehålla samma sak.')
    expect(await page(site, path)).toContain('Kolumn 2, utan rubrik')
    await look(site, path, 'no', ['fullName', '', 'classId'])
    expect(await page(site, path)).toContain('Läs in 1 rad')
    const next = await page(site, await bring(site, sheet))
    expect(next).toMatch(/<option value="fullName" selected/)
    expect(next).toMatch(/<option value="classId" selected/)
  }),
)

test(
  'a long file is gone through by a worker while the page tells how far it has come',
  office(async (site) => {
    const long = [...list.split('\n').slice(0, 1), ...Array.from({ length: 1200 }, (_, n) => `Person;Nr${n};medlem;p${n}@mejl.example;ja;`)]
    const path = await bring(site, long.join('\n'))
    const id = path.split('/').at(-1) ?? ''
    const woken: string[] = []
    await look(site, path)
    expect(await page(site, path)).toMatch(/0 av 1(\s|&nbsp;)200/u)
    expect((await site.post(`${path}/check`, answers('yes'))).status).toBe(422)
    const worker = {
      ...site.ctx,
      actor: { kind: 'system' as const, name: 'worker' },
      jobs: { ...site.ctx.jobs, wakeImport: async (one: string) => void woken.push(one) },
    }
    await sweepImports(worker)
    expect(woken).toEqual([id])
    await Promise.all([runImport(worker, { id }), runImport(worker, { id })])
    expect(await page(site, path)).toMatch(/Läs in 1(\s|&nbsp;)200 rader/u)
    await site.post(`${path}/apply`)
    await expect(runImport(worker, { id }, { signal: AbortSignal.abort() })).rejects.toThrow()
    expect(await site.ctx.db.membership.count()).toBe(0)
    await Promise.all([runImport(worker, { id }), runImport(worker, { id })])
    expect(await site.ctx.db.membership.count()).toBe(1200)
    expect(await site.ctx.db.auditEntry.findMany({ where: { action: 'members.imported' } })).toMatchObject([
      { actorKind: 'user', facts: { create: 1200 } },
    ])
    expect((await (await site.get(`${path}/report`)).text()).trimEnd().split('\r\n')).toHaveLength(1201)
  }),
)

test(
  'what goes wrong while it is written is said, and nothing is half written',
  office(async (site) => {
    const path = await bring(site, list)
    await look(site, path)
    await site.ctx.db.$executeRaw`ALTER TABLE membership_period ADD CONSTRAINT fault CHECK (starts_on IS NULL)`
    expect((await site.post(`${path}/apply`)).status).toBe(500)
    expect(await page(site, path)).toContain('Ingenting är inläst.')
    expect(await site.ctx.db.contact.count()).toBe(0)
  }),
)

test(
  'the report holds no names, and no formula',
  office(async (site) => {
    const path = await bring(site, 'Namn;Medlemstyp;=E-post\nAmina Haddad;guld;\n')
    await look(site, path, 'no', ['fullName', 'classId', ''])
    const report = await (await site.get(`${path}/report`)).text()
    expect(report).toContain('"2";"går inte";"Medlemstyp"')
    expect(report).not.toMatch(/Amina|"=/)
  }),
)

test(
  'two clerks do not see the file of each other, and both at once write it once',
  office(async (site) => {
    const other = await site.as('board')
    const paths = [await bring(site, list), await bring(other, list)] as const
    expect((await other.get(paths[0])).status).toBe(404)
    await look(site, paths[0])
    await look(other, paths[1])
    await Promise.all([site.post(`${paths[0]}/apply`), other.post(`${paths[1]}/apply`)])
    expect(await site.ctx.db.membership.count()).toBe(2)
    expect(
      (await Promise.all([page(site, paths[0]), page(other, paths[1])])).filter((text) => text.includes('2 nya medlemmar')),
    ).toHaveLength(1)
  }),
)

test(
  'a file is thrown away when somebody says so, and after a day',
  office(async (site) => {
    await site.post(`${await bring(site, list)}/discard`)
    expect(await site.ctx.db.memberImportRow.count()).toBe(0)
    const path = await bring(site, list)
    site.ctx.clock.set('2026-11-22T10:00:00+01:00')
    await sweepImports({ ...site.ctx, actor: { kind: 'system', name: 'worker' } })
    expect((await site.get(path)).status).toBe(404)
    expect(await site.ctx.db.memberImportRow.count()).toBe(0)
  }),
)

test(
  'an upload that breaks off is refused, and leaves nothing',
  office(async (site) => {
    const begun = (await readdir(tmpdir())).filter((name) => name.startsWith('lykta-file-'))
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNamn;Medlemstyp\nAmina;'
    for (const end of ['', 'error']) expect((await site.send('/members/import', brokenOff(head, end === 'error'))).status).toBe(422)
    expect(await site.ctx.db.memberImport.count()).toBe(0)
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('lykta-file-'))).toEqual(begun)
  }),
)

/** A form whose end never comes. */
function brokenOff(head: string, cut: boolean): RequestInit {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(head + 'x'.repeat(100_000))),
    pull: (controller) => (cut ? controller.error(new Error('cut')) : controller.close()),
  })
  return {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'multipart/form-data; boundary=x', origin: 'https://lykta.example' },
  } as RequestInit
}

const bad: [string, () => Promise<Record<string, File>>, string][] = [
  ['no file', async () => ({}), 'Välj en fil först.'],
  ['an empty file', async () => ({ file: file('') }), 'Välj en fil först.'],
  ['only headers', async () => ({ file: file('Namn;Medlemstyp\n') }), 'Filen har en rubrikrad men inga rader under den.'],
  ['two header rows', async () => ({ file: file('Namn;E-post\nName;E-mail\nAmina;\n') }), 'Också rad 2 ser ut som en rubrikrad.'],
  [
    'a title above the headers',
    async () => ({ file: file('Medlemmar 2026\n\nNamn;E-post\nAmina;\n') }),
    'Också rad 3 ser ut som en rubrikrad.',
  ],
  ['200 columns', async () => ({ file: file(`${'x;'.repeat(199)}x\n1\n`) }), 'fler än 100 kolumner'],
  ['a cell of 10 MB', async () => ({ file: file(`Namn;Medlemstyp\n${'x'.repeat(10_000_000)};medlem\n`) }), 'En ruta på rad 2 är för lång.'],
  ['a damaged Excel file', async () => ({ file: file(Buffer.from([0x50, 0x4b, 3, 4, 0]), 'a.xlsx') }), 'Excelfilen är trasig'],
  ['a picture', async () => ({ file: file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'a.xlsx') }), 'Filen är varken CSV eller Excel.'],
  ['a zip bomb', async () => ({ file: file(await workbook('<row></row>'.repeat(500_000)), 'a.xlsx') }), 'orimligt stor'],
  [
    'a locked Excel file',
    async () => ({
      file: file(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]), 'a.xlsx'),
    }),
    'låst med ett lösenord',
  ],
]

test(
  'what cannot be read is said in words, with what to do, and nothing is kept',
  office(async (site) => {
    for (const [name, fields, text] of bad) {
      const response = await site.post('/members/import', await fields())
      expect([name, response.status]).toEqual([name, 422])
      expect(await response.text()).toContain(text)
    }
    expect(await site.ctx.db.memberImport.count()).toBe(0)
  }),
)

test(
  'a municipality takes in no members',
  office(async (site) => {
    await site.ctx.db.settings.updateMany({ data: { tenantKind: 'municipality' } })
    const response = await site.post('/members/import', { file: file(list) })
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('En kommuns register kan inte ha medlemmar')])
    const [contact, row] = [
      await site.ctx.db.contact.create({ data: { kind: 'person', name: 'A', sortName: 'A', givenName: 'A' } }),
      { classId: 'member' },
    ]
    await expect(site.ctx.db.membership.create({ data: { ...row, contactId: contact.id, joinedOn: new Date() } })).rejects.toThrow(
      'municipality',
    )
  }),
)
