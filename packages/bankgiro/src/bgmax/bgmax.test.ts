import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BgMaxError } from './bgmax-error.ts'
import type { BgMaxFile, BgMaxPayment, BgMaxSection } from './bgmax-file.ts'
import { paymentKeys } from './payment-keys.ts'
import { readBgMax } from './read-bgmax.ts'
import { bgMaxFiles } from './testing/bgmax-files.ts'
import { writeBgMax } from './write-bgmax.ts'

const payment = (more: Partial<BgMaxPayment> = {}): BgMaxPayment => ({
  kind: 'payment',
  payerBankgiro: null,
  reference: '202600004222',
  referenceCode: 2,
  amountOre: 20_000,
  channel: 1,
  serial: '000000000010',
  hasImage: false,
  deductionCode: null,
  extraReferences: [],
  messages: [],
  payer: null,
  ...more,
})

const section = (payments: BgMaxPayment[], more: Partial<BgMaxSection> = {}): BgMaxSection => ({
  bankgiro: '9912346',
  plusgiro: null,
  currency: 'SEK',
  paymentDate: '2026-03-02',
  amountOre: payments.reduce((sum, { kind, amountOre }) => sum + (kind === 'payment' ? amountOre : -amountOre), 0),
  account: '1234000123456',
  depositSerial: '00001',
  depositType: '',
  payments,
  ...more,
})

const file = (...sections: BgMaxSection[]): BgMaxFile => ({ createdAt: '20260302173035010331', test: true, sections })

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const read = (text: string) => readBgMax(Buffer.from(text, 'latin1'))
const fault = (text: string) => {
  try {
    const { refused } = read(text)
    return refused.map(({ code, line }) => `${code} ${line}`)
  } catch (error) {
    if (!(error instanceof BgMaxError)) throw error
    return `${error.code} ${error.line}`
  }
}

/** The lines of a file with one section of two payments: 01, 05, 20, 26, 27, 28, 29, 20, 15, 70. */
const sample = textOf(
  writeBgMax(
    file(
      section([
        payment({
          payer: {
            name: 'Åsa Exempel',
            extraName: '',
            street: 'Testgatan 1',
            postcode: '123 45',
            city: 'Exempelstad',
            country: '',
            countryCode: '',
            organisationNumber: '',
          },
        }),
        payment({ reference: '', referenceCode: 1, amountOre: 30_000, serial: '000000000012', messages: ['medlemsavgift 2026'] }),
      ]),
    ),
  ),
)
const change = (line: number, from: number, text: string) => {
  const lines = sample.split('\r\n')
  const whole = lines[line - 1] ?? ''
  lines[line - 1] = whole.slice(0, from - 1) + text + whole.slice(from - 1 + text.length)
  return lines.join('\r\n')
}
const without = (...lines: number[]) =>
  sample
    .split('\r\n')
    .filter((_, index) => !lines.includes(index + 1))
    .join('\r\n')

test('a file reads as what it holds', () => {
  const { sections, refused, createdAt, test: trial } = read(sample)
  expect({ refused, createdAt, trial }).toEqual({ refused: [], createdAt: '20260302173035010331', trial: true })
  expect(sections).toMatchObject([
    {
      bankgiro: '9912346',
      currency: 'SEK',
      paymentDate: '2026-03-02',
      amountOre: 50_000,
      payments: [
        {
          kind: 'payment',
          reference: '202600004222',
          referenceCode: 2,
          amountOre: 20_000,
          serial: '000000000010',
          payer: { name: 'Åsa Exempel' },
        },
        { reference: '', referenceCode: 1, amountOre: 30_000, messages: ['medlemsavgift 2026'], payer: null },
      ],
    },
  ])
})

test('line ends of Unix, blanks missing at line ends, blank lines at the end, and UTF-8 read the same', () => {
  const wanted = read(sample)
  expect(read(sample.replaceAll(/ *\r\n/g, '\n'))).toEqual(wanted)
  expect(read(`${sample}\r\n\r\n  \r\n`)).toEqual(wanted)
  expect(readBgMax(Buffer.from(sample, 'utf8'))).toEqual(wanted)
  expect(readBgMax(Buffer.from(`\ufeff${sample}`, 'utf8'))).toEqual(wanted)
})

test('records of a kind that is not known are passed over, wherever they stand', () => {
  const lines = sample.split('\r\n')
  expect(read(lines.flatMap((line, index) => (index === 0 ? [line] : ['30 something new', line])).join('\r\n'))).toEqual(read(sample))
})

test('what is no BgMax file is said to be none', () => {
  expect(fault('')).toBe('bgmax_empty 1')
  expect(fault('\r\n \r\n')).toBe('bgmax_empty 1')
  for (const other of [
    'Namn;Adress\nÅsa;Testgatan',
    '\u0000\u0001',
    '01BGMAX',
    change(1, 23, '02'),
    sample.split('\r\n').slice(1).join('\r\n'),
  ]) {
    expect(fault(other)).toBe('bgmax_not_this_format 1')
  }
})

test('a file that is cut off, goes on after its end, or whose counts differ is refused', () => {
  expect(fault(without(11))).toBe('bgmax_end_missing 10')
  expect(fault(`${sample}${sample}`)).toBe('bgmax_record_out_of_place 12')
  for (const from of [3, 11, 19, 27]) expect(fault(change(11, from, '00000009'))).toBe('bgmax_count_differs 11')
  expect(fault(without(2))).toBe('bgmax_record_out_of_place 2')
  expect(fault(change(1, 31, '99'))).toBe('bgmax_field_invalid 1')
  expect(fault(change(5, 1, 'xx'))).toBe('bgmax_field_invalid 5')
})

test.each([
  ['another amount', change(10, 51, '000000000000050001'), ['bgmax_amount_differs 10']],
  ['another count', change(10, 72, '00000003'), ['bgmax_count_differs 10']],
  ['another currency', change(2, 23, 'EUR'), ['bgmax_currency 2']],
  ['another currency at the deposit', change(10, 69, 'EUR'), ['bgmax_currency 10']],
  ['an amount that is no number', change(3, 38, 'x'), ['bgmax_field_invalid 3']],
  ['an amount beyond what can be counted', change(3, 38, '999999999999999999'), ['bgmax_field_invalid 3']],
  ['a reference code that does not exist', change(3, 56, '7'), ['bgmax_field_invalid 3']],
  ['no payee', change(2, 3, '0000000000'), ['bgmax_field_invalid 2']],
  ['a day that does not exist', change(10, 38, '20260230'), ['bgmax_field_invalid 10']],
  ['a line that is too long', change(4, 80, 'xx'), ['bgmax_line_too_long 4']],
  ['a name after the address', change(5, 1, '25'), ['bgmax_record_out_of_place 5']],
  ['two names', change(5, 1, '26'), ['bgmax_record_out_of_place 5']],
  ['a name before any payment', change(3, 1, '26'), undefined],
])('a section with %s is refused whole, with its line', (_, text, faults) => {
  if (faults) expect(fault(text)).toEqual(faults)
  else expect(fault(text)).toBe('bgmax_count_differs 11')
})

test('a section without its deposit is refused, and those beside a broken one are read', () => {
  const good = section([payment()])
  const bad = section([payment()], { amountOre: 1 })
  const { sections, refused } = readBgMax(writeBgMax(file(good, bad, { ...good, bankgiro: '54029681' })))
  expect(sections.map(({ bankgiro }) => bankgiro)).toEqual(['9912346', '54029681'])
  expect(refused.map(({ code, line, params }) => ({ code, line, params }))).toEqual([
    { code: 'bgmax_amount_differs', line: 7, params: { expected: 1, found: 20_000 } },
  ])
  const three = textOf(writeBgMax(file(good, good))).split('\r\n')
  const lost = [...three.slice(0, 3), ...three.slice(4)].join('\r\n').replace(/^(70.{24})00000002/m, '$100000001')
  expect(fault(lost)).toEqual(['bgmax_deposit_missing 4'])
})

test('a deduction lessens the deposit', () => {
  const payments = [payment(), payment({ kind: 'deduction', amountOre: 5000, deductionCode: '1' })]
  expect(readBgMax(writeBgMax(file(section(payments)))).sections[0]?.amountOre).toBe(15_000)
})

test('extra references that carry amounts must add up, and those without amounts need not', () => {
  const extra = (kind: 'payment' | 'deduction', amountOre: number) => ({
    kind,
    amountOre,
    reference: '1230',
    referenceCode: 2 as const,
    serial: '000000000010',
  })
  const split = [extra('payment', 100_000), extra('payment', 50_000), extra('payment', 40_000), extra('deduction', 50_000)]
  const of = (amountOre: number, extraReferences = split) =>
    readBgMax(writeBgMax(file(section([payment({ amountOre, referenceCode: 0, reference: '', extraReferences })]))))
  expect(of(140_000).sections[0]?.payments[0]?.extraReferences).toEqual(split)
  expect(of(140_001).refused).toMatchObject([{ code: 'bgmax_extra_references_differ', line: 3 }])
  expect(of(140_001, [extra('payment', 0), extra('payment', 0)]).refused).toEqual([])
})

test('each payment has a key of its own, the same at the next reading, and payments that are alike are told apart', () => {
  const reading = readBgMax(writeBgMax(file(section([payment(), payment(), payment({ amountOre: 1 })]))))
  const [one] = reading.sections
  if (!one) throw new Error('no section')
  const keys = paymentKeys(reading, one)
  expect(new Set(keys).size).toBe(3)
  expect(paymentKeys(reading, one)).toEqual(keys)
  expect(paymentKeys(reading, { ...one, depositSerial: '00002' })).not.toContain(keys[0])
})

test('a deposit that comes again in another file has the same keys, unless the bank gave it no number', () => {
  const again = { createdAt: '20260303173035010331' }
  const [numbered, unnumbered] = [section([payment()]), section([payment()], { depositSerial: '00000' })]
  expect(paymentKeys(again, numbered)).toEqual(paymentKeys(file(), numbered))
  expect(paymentKeys(again, unnumbered)).not.toEqual(paymentKeys(file(), unnumbered))
})

test('reading what was written gives the same', () => {
  fc.assert(
    fc.property(bgMaxFiles, (wanted) => {
      expect(readBgMax(writeBgMax(wanted))).toEqual({ ...wanted, refused: [] })
    }),
    { numRuns: 200 },
  )
})

test('what does not fit its field is not written', () => {
  for (const more of [
    { reference: 'x'.repeat(26) },
    { reference: 'Ω' },
    { messages: ['a\nb'] },
    { serial: '1'.repeat(13) },
    { amountOre: -1 },
  ]) {
    expect(() => writeBgMax(file(section([payment(more)])))).toThrow('bgmax_value_invalid')
  }
})

test('no bytes make the reader throw anything but its own error', () => {
  const survives = (bytes: Uint8Array) => {
    try {
      readBgMax(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(BgMaxError)
    }
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), survives), { numRuns: 300 })
  const original = Buffer.from(sample, 'latin1')
  const spoilt = fc.array(fc.tuple(fc.nat({ max: original.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(spoilt, (bytes) => {
      const copy = Buffer.from(original)
      for (const [at, byte] of bytes) copy[at] = byte
      survives(copy)
    }),
    { numRuns: 500 },
  )
  fc.assert(fc.property(fc.nat({ max: original.length }), (end) => survives(original.subarray(0, end))))
})

test('a digit changed in an amount or a count is always found', () => {
  const places = [
    [3, 38, 18],
    [8, 38, 18],
    [10, 51, 18],
    [10, 72, 8],
    [11, 3, 8],
    [11, 27, 8],
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(), fc.integer({ min: 1, max: 9 }), ([line, from, length], at, more) => {
      const place = from + (at % length)
      const digit = sample.split('\r\n')[line - 1]?.charAt(place - 1)
      expect(fault(change(line, place, String((Number(digit) + more) % 10)))).not.toEqual([])
    }),
  )
})
