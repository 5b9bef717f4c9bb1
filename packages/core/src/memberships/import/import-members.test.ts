import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { association, member } from '../../../../../test/support/register.ts'
import { verifyAudit } from '../../audit/index.ts'
import { createContact, getContact, listContacts, updateContact } from '../../contacts/index.ts'
import { countOn } from '../../goals/index.ts'
import { getMembership, leaveMembership, listMemberships, reversePeriod } from '../index.ts'
import { importMembers, type Verdict } from './index.ts'

const head = 'Förnamn;Efternamn;E-post;Mobil;Adress;Postnr;Ort;Medlemstyp;Betalt 2026;Medlem sedan;Språk;Anteckning'
const row = (...cells: string[]) => cells.join(';')
const asa = row(
  'Åsa',
  'Öberg',
  'asa@mejl.example',
  '070 1740605',
  'Testgatan 1',
  '16850',
  'Bromma',
  'Medlem',
  '2026-02-01',
  '2024-05-01',
  'finska',
  '',
)
const bo = row('Bo', 'Ek', '', '0701740606', 'Testgatan 2', 'S-112 20', 'Stockholm', 'stöd', '200 kr', '2025-05-01', 'Arabiska', '=1+1')
const file = (...rows: string[]) => Buffer.from([head, ...rows].join('\r\n'), 'latin1')
const run = (ctx: TestContext, csv: Uint8Array, options: { apply?: boolean; safeContactBasis?: boolean } = {}) =>
  importMembers(ctx, { file: csv, apply: true, safeContactBasis: false, ...options })
const told = ({ verdicts }: { verdicts: Verdict[] }) =>
  verdicts.map((verdict) => {
    if (verdict.verdict === 'rejected') return [verdict.row, verdict.column, verdict.reason.code]
    if (verdict.verdict === 'update') return [verdict.row, ...verdict.changes]
    return [verdict.row, verdict.verdict]
  })

test(
  'rows become members with what they have paid',
  withContext(async (ctx) => {
    await association(ctx)
    const result = await run(ctx, file(asa, ';;;;;;;;;;;', bo))
    expect(result).toMatchObject({ counts: { create: 2, update: 0, duplicate: 0, rejected: 0, blank: 1 }, applied: true })
    expect(told(result)).toEqual([
      [2, 'create'],
      [4, 'create'],
    ])
    const { items } = await listMemberships(ctx, { sort: 'number' })
    expect(items).toMatchObject([
      { name: 'Åsa Öberg', classId: 'member', status: 'current', joinedOn: '2024-05-01', language: 'fi' },
      { name: 'Bo Ek', classId: 'supporting', status: 'current', language: 'ar' },
    ])
    const details = await Promise.all(items.map(({ id }) => getMembership(ctx, { id })))
    expect(details.map(({ periods }) => periods)).toMatchObject([
      [{ startsOn: '2026-01-01', endsOn: '2026-12-31', paidOn: '2026-02-01', amountOre: null }],
      [{ startsOn: '2026-01-01', paidOn: null, amountOre: 20_000 }],
    ])
    expect(details[1]?.contact).toMatchObject({ phone: '+46701740606', postcode: '112 20', note: '=1+1' })
    expect(await countOn(ctx)).toMatchObject({ total: 2 })
  }),
)

test(
  'a dry run says what will happen and writes nothing',
  withContext(async (ctx) => {
    await association(ctx)
    const dry = await run(ctx, file(asa, bo), { apply: false })
    expect(await ctx.db.contact.count()).toBe(0)
    expect(await run(ctx, file(asa, bo))).toEqual({ ...dry, applied: true })
  }),
)

test(
  'the same file again changes nothing, nor does an older one empty what is known',
  withContext(async (ctx) => {
    await association(ctx)
    await run(ctx, file(asa, bo), { safeContactBasis: true })
    const before = await everything(ctx)
    const again = await run(ctx, file(asa, bo), { safeContactBasis: true })
    expect(again.verdicts).toMatchObject([
      { verdict: 'duplicate', duplicateOf: { number: 1 } },
      { verdict: 'duplicate', duplicateOf: { number: 2 } },
    ])
    await run(ctx, file(row('ÅSA', 'öberg', 'ASA@MEJL.example', '', '', '', '', 'Medlem', '', '', '', '')))
    expect(await everything(ctx)).toEqual(before)
  }),
)

test(
  'two who import the same file at once import it once',
  withContext(async (ctx) => {
    await association(ctx)
    const results = await Promise.all([run(ctx, file(asa, bo)), run(ctx, file(asa, bo))])
    expect(results.map(({ counts }) => counts.create).sort()).toEqual([0, 2])
    expect(await ctx.db.membership.count()).toBe(2)
  }),
)

test(
  'what is new in a row is written to who stands',
  withContext(async (ctx) => {
    await association(ctx)
    await run(ctx, file(asa))
    const changed = row('Åsa', 'Öberg', 'asa@mejl.example', '0701740699', '', '', '', 'stödmedlem', '2026-02-01', '', '', '')
    expect(told(await run(ctx, file(changed)))).toEqual([[2, 'phone', 'classId']])
    const next = Buffer.from('Namn,E-post,Medlemstyp,Betalt 2025,Betalt 2026\nÅsa Öberg,asa@mejl.example,stöd,ja,ja\n')
    expect(told(await run(ctx, next, { safeContactBasis: true }))).toEqual([[2, 'paid:2025', 'safeContact']])
    const { items } = await listMemberships(ctx, { paidYear: 2025 })
    expect(items).toMatchObject([{ name: 'Åsa Öberg', classId: 'supporting' }])
  }),
)

test(
  'a new address of a known person is taken over',
  withContext(async (ctx) => {
    await association(ctx)
    await run(ctx, file(asa))
    expect(told(await run(ctx, file(asa.replace('asa@', 'ny@'))))).toEqual([[2, 'email']])
    const [contact] = await ctx.db.contact.findMany()
    expect(contact).toMatchObject({ email: 'ny@mejl.example', emailHash: ctx.secrets.addressHash('ny@mejl.example') })
  }),
)

test(
  'a person who stands twice in a file is taken once',
  withContext(async (ctx) => {
    await association(ctx)
    const shouting = asa.replace('asa@mejl', 'ASA@MEJL').replace('1740605', '1740698')
    const spaced = bo.replace('Bo;Ek', ' Bo ; Ek ')
    const result = await run(ctx, file(asa, bo, shouting, spaced))
    expect(result.verdicts.slice(2)).toMatchObject([
      { row: 4, verdict: 'duplicate', duplicateOf: { row: 2 } },
      { row: 5, verdict: 'duplicate', duplicateOf: { row: 3 } },
    ])
  }),
)

test(
  'two persons with one address are not taken for one',
  withContext(async (ctx) => {
    await association(ctx)
    await createContact(ctx, { kind: 'organisation', name: 'Kontoret', organisationKind: 'other', email: 'k@mejl.example' })
    const partner = row('Per', 'Öberg', 'asa@mejl.example', '', '', '', '', 'Medlem', '', '', '', '')
    const office = row('Kim', 'Ek', 'k@mejl.example', '', '', '', '', 'Medlem', '', '', '', '')
    expect(told(await run(ctx, file(asa, partner, office))).slice(1)).toEqual([
      [3, 'E-post', 'email_shared'],
      [4, 'E-post', 'email_taken'],
    ])
    expect(told(await run(ctx, file(partner)))).toEqual([[2, 'E-post', 'email_taken']])
  }),
)

test(
  'a row that cannot be taken says where and why, and the others are taken',
  withContext(async (ctx) => {
    await association(ctx)
    const bad = (column: number, value: string) =>
      asa
        .split(';')
        .map((cell, i) => (i === column ? value : cell))
        .join(';')
    const rows = [
      row('', '', 'a@mejl.example', '', '', '', '', 'Medlem', '', '', '', ''),
      bad(2, 'anna(at)mejl.example'),
      bad(2, 'två@mejl.example'),
      bad(3, 'ring inte'),
      bad(5, '1'),
      bad(7, 'Hedersmedlem'),
      bad(7, ''),
      bad(8, 'kanske'),
      bad(8, '2026-11-22'),
      bad(9, '31/2-2025'),
      bad(9, '2027-01-01'),
      bad(10, 'klingonska'),
      bad(11, 'x'.repeat(501)),
      `${asa};mer`,
      bo,
    ]
    const result = await run(ctx, file(...rows))
    expect(told(result).map(([, ...rest]) => rest)).toEqual([
      ['Förnamn', 'name_required'],
      ['E-post', 'email_invalid'],
      ['E-post', 'email_smtputf8'],
      ['Mobil', 'phone_invalid'],
      ['Postnr', 'postcode_invalid'],
      ['Medlemstyp', 'class_unknown'],
      ['Medlemstyp', 'class_required'],
      ['Betalt 2026', 'payment_unreadable'],
      ['Betalt 2026', 'day_in_future'],
      ['Medlem sedan', 'day_unreadable'],
      ['Medlem sedan', 'day_in_future'],
      ['Språk', 'language_unknown'],
      ['Anteckning', 'too_long'],
      [null, 'too_many_cells'],
      ['create'],
    ])
    expect((await listContacts(ctx)).items).toMatchObject([{ name: 'Bo Ek' }])
  }),
)

test(
  'a failure in the middle writes nothing at all',
  withContext(async (ctx) => {
    await association(ctx)
    await ctx.db.$executeRaw`ALTER TABLE membership_period ADD CONSTRAINT fault CHECK (amount_ore IS DISTINCT FROM 20000)`
    await expect(run(ctx, file(asa, bo))).rejects.toThrow('fault')
    expect(await ctx.db.contact.count()).toBe(0)
    expect(await ctx.db.auditEntry.count({ where: { action: 'members.imported' } })).toBe(0)
  }),
)

test(
  'addresses given for letters become what is safe, for those who have said nothing themselves',
  withContext(async (ctx) => {
    await association(ctx)
    await run(ctx, file(asa, bo, row('Kim', 'Ek', '', '', '', '', '', 'Medlem', '', '', '', '')), { safeContactBasis: true })
    const rows = await ctx.db.safeContact.findMany({ include: { contact: true } })
    expect(rows.map(({ contact, channels, basis }) => [contact.name, channels, basis])).toEqual([
      ['Åsa Öberg', ['email', 'post'], 'given_for_letters'],
      ['Bo Ek', ['post'], 'given_for_letters'],
    ])
    await ctx.db.safeContact.updateMany({ data: { channels: ['phone'] } })
    await run(ctx, file(asa, bo), { safeContactBasis: true })
    expect(await ctx.db.safeContact.count({ where: { channels: { equals: ['phone'] } } })).toBe(2)
  }),
)

test(
  'without that word nobody becomes reachable',
  withContext(async (ctx) => {
    await association(ctx)
    await run(ctx, file(asa, bo))
    expect(await ctx.db.safeContact.count()).toBe(0)
  }),
)

test(
  'an import brings back nobody who left and no payment that was reversed',
  withContext(async (ctx) => {
    await association(ctx)
    await run(ctx, file(asa, bo))
    const [first, second] = (await listMemberships(ctx, { sort: 'number' })).items
    if (!first || !second) throw new Error('not imported')
    await leaveMembership(ctx, { membershipId: first.id })
    const [period] = (await getMembership(ctx, { id: second.id })).periods
    await reversePeriod(ctx, { periodId: period?.id ?? '', reason: 'fel' })
    expect(told(await run(ctx, file(asa, bo)))).toEqual([
      [2, 'duplicate'],
      [3, 'duplicate'],
    ])
    expect(await countOn(ctx)).toMatchObject({ total: 0 })
  }),
)

test(
  'who left and joined again later becomes a member anew',
  withContext(async (ctx) => {
    await association(ctx)
    await run(ctx, file(asa))
    const [left] = (await listMemberships(ctx)).items
    await leaveMembership(ctx, { membershipId: left?.id ?? '', leftOn: '2026-06-01' })
    expect(told(await run(ctx, file(asa.replace('2024-05-01', '2026-07-01'))))).toEqual([[2, 'create']])
    expect(await ctx.db.contact.count()).toBe(1)
    expect(await countOn(ctx)).toMatchObject({ total: 1 })
  }),
)

test(
  'a contact who is no member becomes one, and keeps what she has',
  withContext(async (ctx) => {
    await association(ctx)
    const { id } = await createContact(ctx, {
      kind: 'person',
      givenName: 'Åsa',
      familyName: 'Öberg',
      email: 'asa@mejl.example',
      tags: ['volontär'],
    })
    expect(told(await run(ctx, file(asa)))).toEqual([[2, 'create']])
    expect(await getContact(ctx, { id })).toMatchObject({ tags: ['volontär'], city: 'Bromma', memberships: [{ number: 1 }] })
  }),
)

test(
  'suppressions and subscriptions stay as they are',
  withContext(async (ctx) => {
    await association(ctx)
    const addressHash = ctx.secrets.addressHash('asa@mejl.example')
    await ctx.db.suppression.create({ data: { addressHash, reason: 'unsubscribed' } })
    await run(ctx, file(asa), { safeContactBasis: true })
    expect(await ctx.db.suppression.findMany()).toMatchObject([{ addressHash, reason: 'unsubscribed' }])
    expect(await ctx.db.subscription.count()).toBe(0)
  }),
)

test(
  'a mapping by hand goes before the headers',
  withContext(async (ctx) => {
    await association(ctx)
    const csv = Buffer.from('A\tB\tC\nÅsa Maria Öberg\tasa@mejl.example\tmedlem\n')
    await expect(run(ctx, csv)).rejects.toMatchObject({ code: 'columns_missing' })
    const mapped = await importMembers(ctx, { file: csv, apply: true, safeContactBasis: false, mapping: ['fullName', 'email', 'classId'] })
    expect(mapped.columns).toEqual([
      { header: 'A', field: 'fullName' },
      { header: 'B', field: 'email' },
      { header: 'C', field: 'classId' },
    ])
    expect((await listContacts(ctx)).items).toMatchObject([{ name: 'Åsa Maria Öberg' }])
    await expect(
      importMembers(ctx, { file: csv, apply: true, safeContactBasis: false, mapping: ['email', 'email', null] }),
    ).rejects.toMatchObject({
      issues: [{ pointer: '/mapping', code: 'column_mapped_twice' }],
    })
  }),
)

test(
  'a change made by hand since is seen in the dry run before it is undone',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { givenName: 'Åsa', familyName: 'Öberg', email: 'asa@mejl.example', years: [2026] })
    await updateContact(ctx, { id: contactId, phone: '0701740699' })
    expect(told(await run(ctx, file(asa), { apply: false }))).toEqual([[2, 'phone', 'street', 'postcode', 'city', 'language']])
  }),
)

async function everything(ctx: TestContext) {
  const by = { orderBy: { id: 'asc' as const } }
  return {
    contacts: await ctx.db.contact.findMany(by),
    memberships: await ctx.db.membership.findMany(by),
    periods: await ctx.db.membershipPeriod.findMany(by),
    safeContacts: await ctx.db.safeContact.findMany({ orderBy: { contactId: 'asc' } }),
  }
}

test(
  'rows far apart are known to each other as near ones are, and each change is written down',
  withContext(async (ctx) => {
    await association(ctx)
    const many = Array.from({ length: 1100 }, (_, n) => row(`Nr${n}`, 'Ek', `p${n}@mejl.example`, '', '', '', '', 'Medlem', '', '', '', ''))
    const again = row('NR0', 'ek', '', '', '', '', '', 'Medlem', '', '', '', '')
    const same = row('Nr1', 'Ek', 'P1@mejl.example', '', '', '', '', 'Medlem', '', '', '', '')
    const shared = row('Kim', 'Ek', 'p2@mejl.example', '', '', '', '', 'Medlem', '', '', '', '')
    const result = await run(ctx, file(...many, again, same, shared))
    expect(result.counts).toMatchObject({ create: 1101, duplicate: 1, rejected: 1 })
    expect(result.verdicts.slice(1100)).toMatchObject([
      { verdict: 'create' },
      { verdict: 'duplicate', duplicateOf: { row: 3 } },
      { column: 'E-post', reason: { code: 'email_shared', params: { row: 4 } } },
    ])
    const language = many.map((line) => line.replace(/;;$/, ';arabiska;'))
    const changed = await run(ctx, file(...language))
    expect(changed.counts).toMatchObject({ update: 1100, create: 0 })
    expect(await ctx.db.contact.count({ where: { language: 'ar' } })).toBe(1100)
    const entries = await ctx.db.auditEntry.findMany({ where: { action: 'contact.updated' } })
    expect(new Set(entries.map(({ subjectId }) => subjectId)).size).toBe(1100)
    expect(entries[0]).toMatchObject({ actorId: 'test-user', facts: { fields: 'language' } })
    expect(await verifyAudit(ctx)).toMatchObject({ brokenAt: null })
  }),
)
