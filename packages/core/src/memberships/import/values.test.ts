import { expect, test } from 'vitest'
import { detectColumns, requireColumns } from './columns.ts'
import { readDay } from './days.ts'
import { readBirthYear, readClass, readCountry, readLanguage, readPayment } from './values.ts'

test.each([
  ['2024-09-01', '2024-09-01'],
  ['2024-9-1', '2024-09-01'],
  ['20240901', '2024-09-01'],
  ['2024-09-01 00:00:00', '2024-09-01'],
  ['1/9-2024', '2024-09-01'],
  ['1/9 2024', '2024-09-01'],
  ['01.09.2024', '2024-09-01'],
  ['1 september 2024', '2024-09-01'],
  ['1 Sep. 2024', '2024-09-01'],
  ['3 maj 2024', '2024-05-03'],
  ['1:a maj 2024', '2024-05-01'],
  ['oktober 2024', '2024-10-01'],
  ['2024-09', '2024-09-01'],
  ['2019', '2019-01-01'],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each(['31/2-2025', '2025-02-29', '13/13-2024', 'igår', '1/9', '1 smarch 2024', '99', '45292'])('%s is no day', (text) => {
  expect(readDay(text)).toBeUndefined()
})

test('a cell of a year paid says no, yes, when or how much', () => {
  for (const text of ['', 'nej', '-', 'Obetalt', '0', '0 kr']) expect(readPayment(text, 2026)).toBeNull()
  for (const text of ['ja', 'X', 'yes', 'Betalt', '✓', '1', '2026'])
    expect(readPayment(text, 2026)).toEqual({ paidOn: null, amountOre: null })
  expect(readPayment('27/1-2026', 2026)).toEqual({ paidOn: '2026-01-27', amountOre: null })
  const amounts = { '200 kr': 20_000, '200': 20_000, '200:-': 20_000, '200,50': 20_050, '1 200 kr': 120_000, '99.5 SEK': 9950 }
  for (const [text, amountOre] of Object.entries(amounts)) expect(readPayment(text, 2026)).toEqual({ paidOn: null, amountOre })
  for (const text of ['kanske', '?', '31/2-2026', '200 euro', '-200']) expect(readPayment(text, 2026)).toBeUndefined()
})

test('a class is known by its id, its label, and the usual words', () => {
  const rules = { votes: true, electable: true, countsForGoal: true, feeOre: 0, minAge: null, maxAge: null, position: 0 }
  const classes = [
    { id: 'member', labels: { sv: 'Medlem', en: 'Member' }, ...rules },
    { id: 'supporting', labels: { sv: 'Stödmedlem', en: 'Supporting member' }, ...rules },
    { id: 'young', labels: { sv: 'Ung i jouren', en: 'Young' }, ...rules },
  ]
  const words = ['MEDLEM', 'ordinarie', 'stöd', 'Stod', 'stödmedlem', 'supporting', 'ung i jouren', 'young', 'Hedersmedlem', 'x']
  expect(words.map((word) => readClass(word, classes)?.id)).toEqual([
    'member',
    'member',
    'supporting',
    'supporting',
    'supporting',
    'supporting',
    'young',
    'young',
    undefined,
    undefined,
  ])
})

test('a language is known by code and by name in Swedish, English and itself', () => {
  const words = ['sv', 'Svenska', 'Arabiska', 'arabic', 'العربية', 'suomi', 'finska', 'French', 'español', 'klingonska']
  expect(words.map(readLanguage)).toEqual(['sv', 'sv', 'ar', 'ar', 'ar', 'fi', 'fi', 'fr', 'es', undefined])
})

test('a birth year is read from a year or a date, never from an identity number', () => {
  const words = ['1980', '1980-05-04', '19800504-1234', '800504-1234', '198005041234', '2030', '1850', '80']
  expect(words.map((word) => readBirthYear(word, '2026-11-21'))).toEqual([1980, 1980, ...Array(6).fill(undefined)])
})

test('a country goes without saying when it is Sweden', () => {
  expect(['', 'Sverige', 'se', 'NO', 'Norge'].map(readCountry)).toEqual([null, null, null, 'NO', undefined])
})

test('Swedish and English headers are known, unknown ones are left out, of two the first counts', () => {
  expect(
    detectColumns(['Förnamn', 'EFTERNAMN', 'E-post:', 'Mobil', 'Telefon', 'Skostorlek', 'Betalt 2025', 'Medlemsavgift 2026', '2024']),
  ).toEqual(['givenName', 'familyName', 'email', 'phone', null, null, 'paid:2025', 'paid:2026', 'paid:2024'])
  expect(detectColumns(['First name', 'Surname', 'E-mail', 'Zip', 'Membership type', 'Member since', 'Paid 2026', 'Personnummer'])).toEqual(
    ['givenName', 'familyName', 'email', 'postcode', 'classId', 'joinedOn', 'paid:2026', null],
  )
})

test('columns that are missing are named', () => {
  expect(() => requireColumns(['email'])).toThrow(
    expect.objectContaining({
      code: 'columns_missing',
      issues: [
        { pointer: '/mapping', code: 'column_missing_name' },
        { pointer: '/mapping', code: 'column_missing_class' },
      ],
    }),
  )
  expect(() => requireColumns(['fullName', 'classId'])).not.toThrow()
})
