import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { association } from '../../../../test/support/register.ts'
import { createContact, getContact, listContacts, setSafeContact, updateContact } from './index.ts'

const person = { kind: 'person', givenName: 'Åsa', familyName: 'Öberg' } as const

test(
  'a person is kept as she should be written',
  withContext(async (ctx) => {
    const contact = await createContact(ctx, {
      ...person,
      givenName: '  A\u030asa  Maria ',
      email: 'Asa@MEJL.example',
      phone: '070-174 06 05',
      postcode: '16850',
      city: 'Bromma',
      note: '',
    })
    expect(contact).toMatchObject({
      name: 'Åsa Maria Öberg',
      sortName: 'Öberg, Åsa Maria',
      email: 'Asa@mejl.example',
      phone: '+46701740605',
      postcode: '168 50',
      note: null,
      language: 'sv',
    })
    const row = await ctx.db.contact.findUniqueOrThrow({ where: { id: contact.id } })
    expect(row.emailHash).toBe(ctx.secrets.addressHash('asa@mejl.example'))
  }),
)

test(
  'every wrong field is named',
  withContext(async (ctx) => {
    const wrong = { ...person, email: 'åsa@mejl.example', phone: '12', language: 'klingonska' }
    await expect(createContact(ctx, wrong)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [
        { pointer: '/email', code: 'email_smtputf8' },
        { pointer: '/phone', code: 'phone_invalid' },
        { pointer: '/language', code: 'language_invalid' },
      ],
    })
    await expect(createContact(ctx, { kind: 'person', email: 'a@mejl.example' })).rejects.toMatchObject({
      issues: [{ pointer: '/givenName', code: 'name_required' }],
    })
    await expect(createContact(ctx, { ...person, postcode: '1' })).rejects.toMatchObject({
      issues: [{ pointer: '/postcode', code: 'postcode_invalid' }],
    })
  }),
)

test(
  'an address belongs to one contact, whatever its case',
  withContext(async (ctx) => {
    await createContact(ctx, { ...person, email: 'asa@mejl.example' })
    const taken = { kind: 'conflict', code: 'email_taken', pointer: '/email' }
    await expect(createContact(ctx, { ...person, email: 'ASA@mejl.example' })).rejects.toMatchObject(taken)
    const other = await createContact(ctx, { ...person, email: 'other@mejl.example' })
    await expect(updateContact(ctx, { id: other.id, email: 'Asa@mejl.example' })).rejects.toMatchObject(taken)
  }),
)

test(
  'a change leaves the other fields, and null empties one',
  withContext(async (ctx) => {
    const { id } = await createContact(ctx, { ...person, email: 'asa@mejl.example', phone: '0701740605', birthYear: 1980 })
    const changed = await updateContact(ctx, { id, familyName: 'Ek', email: null })
    expect(changed).toMatchObject({ name: 'Åsa Ek', sortName: 'Ek, Åsa', email: null, phone: '+46701740605', birthYear: 1980 })
    expect(await ctx.db.contact.findUnique({ where: { id } })).toMatchObject({ emailHash: null })
    await expect(updateContact(ctx, { id, givenName: null, familyName: '' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(updateContact(ctx, { id, organisationKind: 'police' })).rejects.toMatchObject({ issues: [{ code: 'unknown_key' }] })
  }),
)

test(
  'seeing a person is written down, and seeing an organisation is not',
  withContext(async (ctx) => {
    const { id } = await createContact(ctx, person)
    const office = await createContact(ctx, { kind: 'organisation', name: 'Socialkontoret', organisationKind: 'social_office' })
    expect(await getContact(ctx, { id })).toMatchObject({ name: 'Åsa Öberg', safeContact: null, memberships: [] })
    await getContact(ctx, { id: office.id })
    const seen = await ctx.db.auditEntry.findMany({ where: { action: 'contact.seen' } })
    expect(seen).toMatchObject([{ subjectId: id, actorId: 'test-user' }])
  }),
)

test(
  'a list goes in Swedish order, page by page, and shows nobody’s address',
  withContext(async (ctx) => {
    const families = ['Öberg', 'Ärlig', 'Åberg', 'Zetterberg', 'Wik', 'Vik', 'Ek']
    for (const familyName of families)
      await createContact(ctx, { ...person, familyName, email: `${families.indexOf(familyName)}@mejl.example` })
    const first = await listContacts(ctx, { limit: 4 })
    const rest = await listContacts(ctx, { limit: 4, after: first.next ?? '' })
    expect([...first.items, ...rest.items].map(({ name }) => name.slice(4))).toEqual([
      'Ek',
      'Vik',
      'Wik',
      'Zetterberg',
      'Åberg',
      'Ärlig',
      'Öberg',
    ])
    expect(rest.next).toBeNull()
    expect(first.items[0]).toMatchObject({ email: null, reach: { email: true, phone: false, post: false } })
    const english = await listContacts(ctx, { collation: 'en' })
    expect(english.items.map(({ name }) => name.slice(4))).toEqual(['Åberg', 'Ärlig', 'Ek', 'Öberg', 'Vik', 'Wik', 'Zetterberg'])
    await expect(listContacts(ctx, { after: 'x' })).rejects.toMatchObject({ code: 'cursor_invalid' })
  }),
)

test(
  'a search needs three letters, finds names only and takes % and _ for what they are',
  withContext(async (ctx) => {
    await createContact(ctx, { ...person, email: 'secret@mejl.example', city: 'Bromma' })
    await expect(listContacts(ctx, { q: 'ås' })).rejects.toMatchObject({ issues: [{ pointer: '/q', code: 'search_too_short' }] })
    await expect(listContacts(ctx, { q: '%%%' })).rejects.toMatchObject({ issues: [{ code: 'search_too_short' }] })
    const found = async (q: string) => (await listContacts(ctx, { q })).items.length
    expect(await Promise.all(['ÅSA', 'öbe', 'sa ö', 'secret', 'bromma', 'ö_erg', 'ås%berg'].map(found))).toEqual([1, 1, 1, 0, 0, 0, 0])
  }),
)

test(
  'filters narrow the list',
  withContext(async (ctx) => {
    await createContact(ctx, { ...person, language: 'fi', tags: ['styrelse', 'styrelse'] })
    await createContact(ctx, {
      kind: 'organisation',
      name: 'Kontoret',
      organisationKind: 'social_office',
      municipalityCode: '0180',
      email: 'k@kommun.example',
    })
    const names = async (filter: Parameters<typeof listContacts>[1]) => (await listContacts(ctx, filter)).items.map(({ name }) => name)
    expect(await names({ kind: 'person' })).toEqual(['Åsa Öberg'])
    expect(await names({ organisationKind: 'social_office', municipalityCode: '0180' })).toEqual(['Kontoret'])
    expect(await names({ tag: 'styrelse', language: 'fi' })).toEqual(['Åsa Öberg'])
    expect(await names({ municipalityCode: '0181' })).toEqual([])
    expect((await listContacts(ctx, { kind: 'organisation' })).items[0]).toMatchObject({ email: 'k@kommun.example' })
  }),
)

test(
  'what is safe holds for the months of the settings and is replaced by what is said next',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: contactId } = await createContact(ctx, person)
    const first = await setSafeContact(ctx, { contactId, channels: ['email', 'email'], basis: 'asked', confirmedOn: '2026-02-01' })
    expect(first).toMatchObject({ channels: ['email'], confirmedOn: '2026-02-01', validUntil: '2028-02-01', sender: 'full' })
    const next = {
      contactId,
      channels: ['post' as const],
      sender: 'none' as const,
      fromMinute: 540,
      untilMinute: 600,
      basis: 'own_request' as const,
    }
    await setSafeContact(ctx, next)
    const { safeContact } = await getContact(ctx, { id: contactId })
    expect(safeContact).toMatchObject({ channels: ['post'], sender: 'none', fromMinute: 540, validUntil: '2028-11-21' })
    await expect(setSafeContact(ctx, { ...next, confirmedOn: '2026-11-22' })).rejects.toMatchObject({ issues: [{ code: 'day_in_future' }] })
    await expect(setSafeContact(ctx, { ...next, untilMinute: 500 })).rejects.toMatchObject({ issues: [{ code: 'hours_invalid' }] })
    const office = await createContact(ctx, { kind: 'organisation', name: 'Kontoret', organisationKind: 'other' })
    await expect(setSafeContact(ctx, { ...next, contactId: office.id })).rejects.toMatchObject({ code: 'safe_contact_persons_only' })
  }),
)

test(
  'roles decide who may read and write',
  withContext(async (ctx) => {
    const volunteer = { ...ctx, actor: { kind: 'user' as const, userId: 'v', roles: ['volunteer' as const] } }
    await expect(listContacts(volunteer)).rejects.toMatchObject({ code: 'permission_denied' })
    await expect(createContact({ ...ctx, actor: { kind: 'visitor' } }, person)).rejects.toMatchObject({ code: 'sign_in_required' })
  }),
)
