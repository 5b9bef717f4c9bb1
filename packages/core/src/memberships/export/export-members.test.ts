import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { association, member } from '../../../../../test/support/register.ts'
import { createContact, updateContact } from '../../contacts/index.ts'
import { createClass, importMembers, joinMembership, leaveMembership, recordPeriod } from '../index.ts'
import { exportFormats, exportMembers } from './index.ts'

type Options = Partial<Parameters<typeof exportMembers>[1]>

async function exported(ctx: TestContext, options: Options = {}): Promise<Buffer> {
  const { content } = await exportMembers(ctx, { format: 'csv', ...options })
  return buffer(content)
}

const lines = async (ctx: TestContext, options?: Options) =>
  (await exported(ctx, options)).toString().replace('\ufeff', '').trimEnd().split('\r\n')

async function register(ctx: TestContext) {
  const by = { orderBy: { id: 'asc' as const } }
  return {
    contacts: await ctx.db.contact.findMany(by),
    memberships: await ctx.db.membership.findMany(by),
    periods: await ctx.db.membershipPeriod.findMany(by),
    safeContacts: await ctx.db.safeContact.findMany({ orderBy: { contactId: 'asc' } }),
  }
}

test(
  'members are told with all that an import reads, safe from formulas',
  withContext(async (ctx) => {
    await association(ctx)
    const contact = {
      kind: 'person',
      givenName: 'Åsa',
      familyName: '=cmd|x',
      phone: '070 1740605',
      note: 'a\nb "c";',
      birthYear: 1980,
    } as const
    const { id } = await joinMembership(ctx, { contact, classId: 'member', joinedOn: '2025-02-01' })
    await recordPeriod(ctx, { membershipId: id, year: 2025, paidOn: '2025-02-03', amountOre: 20_050 })
    await recordPeriod(ctx, { membershipId: id, year: 2026 })
    expect((await exported(ctx)).toString()).toBe(
      '\ufeff"Medlemsnummer";"Förnamn";"Efternamn";"Födelseår";"E-post";"Telefon";"Gatuadress";"Postnummer";"Ort";"Land";"Medlemsform";' +
        '"Medlem från";"Språk";"Anteckning";"Betalt 2025";"Betalt 2026"\r\n' +
        `"1";"Åsa";"'=cmd|x";"1980";"";"'+46701740605";"";"";"";"";"Medlem";"2025-02-01";"svenska";"a\nb ""c"";";"2025-02-03 200,50 kr";"ja"\r\n`,
    )
  }),
)

test(
  'whose identity is protected is there by name alone, and an import of it changes nothing',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { givenName: 'Maj', familyName: 'Ek', email: 'maj@mejl.example', years: [2026] })
    const reach = { phone: '0701740606', street: 'Gatan 1', postcode: '12345', city: 'Orten', note: 'ring 0701740607' }
    await updateContact(ctx, { id: contactId, ...reach, protection: 'confidential' })
    const before = await register(ctx)
    for (const format of exportFormats) {
      const file = await exported(ctx, { format })
      expect(file.toString()).not.toMatch(/maj@|1740606|Gatan|Orten|1740607/)
      expect((await importMembers(ctx, { file, apply: true, safeContactBasis: false })).counts).toMatchObject({ duplicate: 1 })
    }
    expect(await register(ctx)).toEqual(before)
  }),
)

test(
  'who has left is not there, and the filters are those of the list',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { familyName: 'Betalt', years: [2026] })
    await member(ctx, { familyName: 'Stöd', classId: 'supporting' })
    const { id } = await member(ctx, { familyName: 'Borta', years: [2026] })
    await leaveMembership(ctx, { membershipId: id })
    const names = async (options: Options) => (await lines(ctx, options)).slice(1).map((line) => line.split('";"')[2])
    expect(await names({})).toEqual(['Betalt', 'Stöd'])
    expect(await names({ status: 'applicant' })).toEqual(['Stöd'])
    expect(await names({ classId: 'supporting' })).toEqual(['Stöd'])
    expect(await names({ paidYear: 2026 })).toEqual(['Betalt'])
    expect(await names({ unpaidYear: 2026, language: 'sv' })).toEqual(['Stöd'])
  }),
)

test(
  'an export is logged with how many and which, before it is read, and never with a name',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { familyName: 'Ek' })
    await exportMembers(ctx, { format: 'xlsx', classId: 'member' })
    const [entry] = await ctx.db.auditEntry.findMany({ where: { action: 'members.exported' } })
    expect(entry).toMatchObject({ actorId: 'test-user', facts: { count: 1, format: 'xlsx', classId: 'member' } })
    expect(JSON.stringify(ctx.log.lines)).not.toContain('Ek')
  }),
)

test(
  'it takes a permission of its own',
  withContext(async (ctx) => {
    await association(ctx)
    for (const role of ['treasurer', 'press', 'auditor', 'volunteer'] as const) {
      const other = { ...ctx, actor: { kind: 'user' as const, userId: 'other', roles: [role] } }
      await expect(exportMembers(other, { format: 'csv' })).rejects.toMatchObject({ params: { permission: 'members:export' } })
    }
  }),
)

const word = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=x",
    "''",
    '+46',
    '-',
    '@x',
    '007',
    'Åsa',
    'e\u0301',
    'مريم',
    '"',
    'a;b',
    'a,b',
    '\t=x',
    'x\ny',
    '\u202eabc',
    '_x0041_',
    'ﷺ',
    '１',
    '<b>',
    'Ã¤',
    '\ufffe',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
/** A name must have something that stays when it is tidied. */
const name = word.map((text) => `${text}x`)
const hostile = fc.record({
  givenName: name,
  familyName: fc.option(name),
  birthYear: fc.option(fc.constantFrom(1900, 1985, 2006)),
  email: fc.option(fc.constantFrom("o'brien", '-dash', '=eq', '+plus', 'A.b')),
  phone: fc.option(fc.constantFrom('+46701740605', '070-174 06 06')),
  street: fc.option(word),
  postcode: fc.option(fc.constantFrom('01234', '16850')),
  city: fc.option(word),
  country: fc.constantFrom(undefined, 'FI', 'SE'),
  language: fc.constantFrom('sv', 'ar', 'so'),
  note: fc.option(word),
  protection: fc.constantFrom('none', 'new_identity'),
  classId: fc.constantFrom('member', 'supporting', 'stod'),
  joinedOn: fc.constantFrom('2024-12-31', '2026-11-21'),
  years: fc.subarray([2024, 2026]),
  paid: fc.constantFrom({}, { amountOre: 1 }, { amountOre: 100_000_000 }, { paidOn: '2026-11-21', amountOre: 12_345 }),
})

test(
  'the import of an export changes nothing, whatever the values',
  withContext(async (ctx) => {
    await association(ctx)
    const rules = { votes: false, electable: false, countsForGoal: false, feeOre: 100 }
    // it goes by the name of another class
    await createClass(ctx, { id: 'stod', labels: { sv: 'Stödmedlem', en: 'Member' }, ...rules })
    const organisation = {
      kind: 'organisation',
      name: `Företaget ${'å'.repeat(150)} AB`,
      organisationKind: 'other',
      email: 'f@mejl.example',
    } as const
    await joinMembership(ctx, { contact: organisation, classId: 'supporting' })
    let made = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { minLength: 8, maxLength: 12 }),
        fc.constantFrom(...exportFormats),
        fc.constantFrom('sv', 'en'),
        async (people, format, headers) => {
          for (const { classId, joinedOn, years, paid, email, postcode, country, ...person } of people) {
            const place = postcode && (country === 'FI' || !postcode.startsWith('0')) ? { postcode } : {}
            const contact = {
              kind: 'person' as const,
              ...person,
              ...place,
              country: country ?? null,
              ...(email && { email: `${email}${++made}@mejl.example` }),
            }
            const { id: membershipId } = await joinMembership(ctx, { contact: contact as never, classId, joinedOn })
            for (const year of years) if (`${year}-12-31` >= joinedOn) await recordPeriod(ctx, { membershipId, year, ...paid })
          }
          const before = await register(ctx)
          const { counts, verdicts } = await importMembers(ctx, {
            file: await exported(ctx, { format, headers: headers as 'sv' }),
            apply: true,
            safeContactBasis: false,
          })
          expect(verdicts.filter(({ verdict }) => verdict !== 'duplicate')).toEqual([])
          expect(counts.duplicate).toBe(before.memberships.length)
          expect(await register(ctx)).toEqual(before)
        },
      ),
      { numRuns: 4, endOnFailure: true },
    )
  }),
)

test(
  'an export of another association becomes the same members there',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, {
      givenName: 'Åsa',
      familyName: 'Ek',
      email: 'asa@mejl.example',
      joinedOn: '2025-03-01',
      years: [2025, 2026],
    })
    await updateContact(ctx, {
      id: contactId,
      street: 'Gatan 1',
      postcode: '01234',
      city: 'Orten',
      country: 'FI',
      language: 'ar',
      note: '=1+1',
    })
    await createContact(ctx, { kind: 'person', givenName: 'Inte', familyName: 'Medlem' })
    const file = await exported(ctx)
    await ctx.db.$executeRaw`TRUNCATE membership_period, membership, contact CASCADE`
    await importMembers(ctx, { file, apply: true, safeContactBasis: false })
    expect(await lines(ctx)).toEqual([
      expect.any(String),
      expect.stringContaining(
        '"Åsa";"Ek";"";"asa@mejl.example";"";"Gatan 1";"01234";"Orten";"FI";"Medlem";"2025-03-01";"arabiska";"\'=1+1";"ja";"ja"',
      ),
    ])
  }),
)
