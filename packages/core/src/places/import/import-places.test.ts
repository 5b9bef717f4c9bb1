import { expect, test } from 'vitest'
import { withContext } from '../../../../../test/support/context.ts'
import { createContact } from '../../contacts/index.ts'
import { writeXlsx } from '../../tables/index.ts'
import { createPlace, importPlaces, listPlaces } from '../index.ts'
import { placeTypeOf, readPlaceType } from './values.ts'

const offices = `municipality_code;municipality;office;email
0114;Upplands Väsby;Socialkontoret Upplands Väsby;socialkontoret@upplandsvasby.example
0115;Vallentuna;Socialkontoret Vallentuna;socialkontoret@vallentuna.example
0180;Stockholm;Stadsdelsförvaltningen Bromma;socialtjansten.bromma@stockholm.example
`
const file = (text: string) => Buffer.from(text)

test(
  'a list of social offices becomes places once, each of its organisation, and the second time nothing changes',
  withContext(async (ctx) => {
    const office = await createContact(ctx, {
      kind: 'organisation',
      name: 'Socialkontoret Vallentuna',
      organisationKind: 'social_office',
      email: 'Socialkontoret@vallentuna.example',
    })
    const dry = await importPlaces(ctx, { file: file(offices), apply: false })
    expect(dry.columns.map(({ field }) => field)).toEqual(['municipalityCode', 'municipality', 'name', 'email'])
    expect((await listPlaces(ctx)).items).toEqual([])
    const first = await importPlaces(ctx, { file: file(offices), apply: true })
    expect(first).toEqual({ ...dry, applied: true })
    expect(first.counts).toEqual({ create: 3, update: 0, duplicate: 0, rejected: 0 })
    const { items } = await listPlaces(ctx)
    expect(items.map(({ name, type, municipality, contactId }) => [name, type, municipality, contactId])).toEqual([
      ['Socialkontoret Upplands Väsby', 'social_office', 'Upplands Väsby', null],
      ['Socialkontoret Vallentuna', 'social_office', 'Vallentuna', office.id],
      ['Stadsdelsförvaltningen Bromma', 'social_office', 'Stockholm', null],
    ])
    expect((await importPlaces(ctx, { file: file(offices), apply: true })).counts).toMatchObject({ duplicate: 3, create: 0, update: 0 })
    expect((await listPlaces(ctx)).items).toEqual(items)
  }),
)

const mixed = `Namn;Typ;Kommun;Besöksadress;Postnr;Ort;Fråga efter;Tillstånd;Övrigt
Solna bibliotek;Bibliotek;Solna stad;Bibliotekstorget 1;17145;Solna;disken;ja;
Solna bibliotek;;Solna;;;;;;
Hemma hos Åsa;annat;Solna;;;;;;
Vid parken;Annat;Solna;Storgatan 3 lgh 1201;;;;;
Skyddat boende norr;annat;Solna;;;;;;
Något;;Solna;;;;;;
Något;bageri;Solna;;;;;;
Apoteket;;Atlantis;;;;;;
;Apotek;Solna;;;;;;
Apoteket Torget;;Täby;;123;;;;
Apoteket Torget;;Täby;;;;;kanske;
Apoteket Torget;;Täby;;;;;;900101-0009
Apoteket Torget;;Täby;Torget 1;;;;;
Apoteket Torget;;Täby;Torget 2;;;;nej;
Apoteket Torget;;Täby;;;;;;
`

test(
  'every row gets its verdict, and homes and shelters are rejected at their column',
  withContext(async (ctx) => {
    const { verdicts, counts } = await importPlaces(ctx, { file: file(mixed), apply: true })
    expect(counts).toEqual({ create: 3, update: 0, duplicate: 1, rejected: 11 })
    expect(verdicts.map((one) => (one.verdict === 'rejected' ? [one.row, one.column, one.reason] : [one.row, one.verdict]))).toEqual([
      [2, 'create'],
      [3, 'duplicate'],
      [4, 'Namn', 'place_is_home'],
      [5, 'Besöksadress', 'place_is_home'],
      [6, 'Namn', 'place_is_shelter'],
      [7, 'Namn', 'place_type_unsaid'],
      [8, 'Typ', 'place_type_unknown'],
      [9, 'Kommun', 'municipality_unknown'],
      [10, 'Namn', 'required'],
      [11, 'Postnr', 'postcode_invalid'],
      [12, 'Tillstånd', 'place_permission_unclear'],
      [13, 'Övrigt', 'identity_number'],
      [14, 'create'],
      [15, 'create'],
      [16, 'Namn', 'place_ambiguous'],
    ])
    const { items } = await listPlaces(ctx, { type: 'library' })
    expect(items).toMatchObject([{ contactRole: 'disken', permission: 'granted', permissionOn: '2026-11-21', postcode: '171 45' }])
  }),
)

test(
  'a row fills in what is not known and changes what it says otherwise, and an empty cell says nothing',
  withContext(async (ctx) => {
    await createPlace(ctx, { name: 'Solna Bibliotek', type: 'other', municipalityCode: '0184', note: 'Hyllan', permission: 'asked' })
    const { verdicts } = await importPlaces(ctx, { file: file(mixed.split('\n').slice(0, 2).join('\n')), apply: true })
    expect(verdicts).toMatchObject([{ verdict: 'update', changes: ['type', 'street', 'postcode', 'city', 'permission', 'contactRole'] }])
    expect((await listPlaces(ctx)).items).toMatchObject([
      { name: 'Solna Bibliotek', type: 'library', note: 'Hyllan', permission: 'granted', street: 'Bibliotekstorget 1' },
    ])
  }),
)

test(
  'a column is what somebody says it is, and a file without name or municipality is refused',
  withContext(async (ctx) => {
    const odd = file('A,B\nGnista,182\n')
    await expect(importPlaces(ctx, { file: odd, apply: true })).rejects.toMatchObject({
      code: 'columns_missing',
      issues: [{ code: 'column_missing_name' }, { code: 'column_missing_municipality' }],
    })
    const { verdicts } = await importPlaces(ctx, { file: odd, apply: true, mapping: ['name', 'municipality'], type: 'association' })
    expect(verdicts).toMatchObject([{ verdict: 'create', type: 'association', municipality: 'Nacka' }])
    await expect(importPlaces(ctx, { file: odd, apply: true, mapping: ['name', 'name'] })).rejects.toMatchObject({
      issues: [{ code: 'column_mapped_twice' }],
    })
    await expect(importPlaces(ctx, { file: file('Namn;Kommun\n'), apply: true })).rejects.toMatchObject({ code: 'file_only_header' })
  }),
)

test(
  'an Excel file is read the same, and two at once write it once',
  withContext(async (ctx) => {
    async function* rows() {
      for (const line of offices.trim().split('\n')) yield line.split(';')
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of writeXlsx(rows())) chunks.push(chunk)
    const workbook = Buffer.concat(chunks)
    const both = await Promise.all([1, 2].map(() => importPlaces(ctx, { file: workbook, apply: true })))
    expect(both.map(({ counts }) => counts.create).sort()).toEqual([0, 3])
    expect(await ctx.db.place.count()).toBe(3)
  }),
)

test('a type is known by its name, and by the name of a place', () => {
  expect(readPlaceType('Vårdcentral')).toBe('health_centre')
  expect(readPlaceType('social_office')).toBe('social_office')
  expect(readPlaceType('SFI')).toBe('sfi')
  expect(readPlaceType('bageri')).toBeUndefined()
  const guessed = {
    'Apoteket Hjärtat, Karolinska sjukhuset': 'pharmacy',
    'Stadsbiblioteket i Solna': 'library',
    'Polisen Västerort': 'police',
    'Folktandvården Kista': 'dental',
    'Näsby parks vårdcentral': 'health_centre',
    'SFI Järfälla': 'sfi',
    Hässelbygymnasiet: 'school',
    'Spånga församling': 'church',
    Familjebostäder: 'landlord',
    'Åkeshovs simhall': 'sports',
  }
  for (const [name, type] of Object.entries(guessed)) expect(placeTypeOf(name), name).toBe(type)
  expect(placeTypeOf('Gnista')).toBeUndefined()
})
