import * as fc from 'fast-check'
import type { BgMaxFile, BgMaxPayer, BgMaxPayment, BgMaxSection, ExtraReference, ReferenceCode } from '../bgmax-file.ts'

const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...'abc ÅÄÖåäöé-/0123456789ÿ'), { maxLength }).map((letters) => letters.join('').trim())
const serial = fc.stringMatching(/^\d{12}$/)
const amount = fc.integer({ min: 1, max: 1_000_000_000 })
const giro = fc.stringMatching(/^[1-9]\d{6,7}$/)
const twoDigits = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10))
const referenceCode = fc.constantFrom<ReferenceCode>(0, 1, 2, 3, 4, 5)

const payer: fc.Arbitrary<BgMaxPayer> = fc.record({
  name: text(35),
  extraName: text(35),
  street: text(35),
  postcode: text(9),
  city: text(35),
  country: text(35),
  countryCode: text(2),
  organisationNumber: text(12),
})

/** Without amounts, or with one that is all of it: the reader refuses any other. */
const extraReferences = (amountOre: number): fc.Arbitrary<ExtraReference[]> => {
  const extra = (of: number) =>
    fc.record({ kind: fc.constant('payment' as const), reference: text(25), referenceCode, amountOre: fc.constant(of), serial })
  return fc.oneof(
    fc.array(extra(0), { maxLength: 3 }),
    extra(amountOre).map((one) => [one]),
  )
}

const payment: fc.Arbitrary<BgMaxPayment> = amount.chain((amountOre) =>
  fc.record({
    kind: fc.constant('payment' as const),
    payerBankgiro: fc.option(giro),
    reference: text(25),
    referenceCode,
    amountOre: fc.constant(amountOre),
    channel: fc.integer({ min: 1, max: 4 }),
    serial,
    hasImage: fc.boolean(),
    deductionCode: fc.constant(null),
    extraReferences: extraReferences(amountOre),
    messages: fc.array(text(50), { maxLength: 3 }),
    payer: fc.option(payer),
  }),
)

/** Öre off the first payment, so that the deposit is never below nothing. */
const deduction = (first: BgMaxPayment): BgMaxPayment => ({
  ...first,
  kind: 'deduction',
  amountOre: 1,
  deductionCode: '1',
  extraReferences: [],
})

const section: fc.Arbitrary<BgMaxSection> = fc
  .record({
    bankgiro: giro,
    plusgiro: fc.option(giro),
    currency: fc.constant('SEK' as const),
    paymentDate: day,
    account: text(35),
    depositSerial: fc.stringMatching(/^\d{5}$/),
    depositType: fc.constantFrom('', 'K', 'D', 'S'),
    paid: fc.array(payment, { maxLength: 5 }),
    deducts: fc.boolean(),
  })
  .map(({ paid, deducts, ...rest }) => {
    const [first] = paid
    const payments = deducts && first ? [...paid, deduction(first)] : paid
    const amountOre = payments.reduce((sum, { kind, amountOre }) => sum + (kind === 'payment' ? amountOre : -amountOre), 0)
    return { ...rest, payments, amountOre }
  })

/** Files that Bankgirot could have made. */
export const bgMaxFiles: fc.Arbitrary<BgMaxFile> = fc.record({
  createdAt: fc
    .tuple(day, twoDigits(23), twoDigits(59), twoDigits(59), fc.stringMatching(/^\d{6}$/))
    .map(([on, ...time]) => on.replaceAll('-', '') + time.join('')),
  test: fc.boolean(),
  sections: fc.array(section, { maxLength: 3 }),
})
