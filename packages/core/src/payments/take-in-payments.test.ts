import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankFile, bankPayment, deposit, ourBankgiro, setBankgiro } from '../../../../test/support/bank-file.ts'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { exemptClaim, getClaim, listClaims, makeClaims } from '../fees/index.ts'
import { getMembership, leaveMembership } from '../memberships/index.ts'
import { type BankFileReport, listPayments, takeInPayments } from './index.ts'

const take = (ctx: TestContext, file: Uint8Array, apply = true) => takeInPayments(ctx, { file, apply })
const told = ({ deposits }: BankFileReport) => deposits.flatMap(({ verdicts }) => verdicts.map(({ verdict }) => verdict))

/** An association with a bankgiro, and members who are asked for this year's 200 kronor. */
async function claimed(ctx: TestContext, members = 1) {
  await association(ctx)
  await setBankgiro(ctx)
  ctx.clock.set('2026-01-10T09:00:00+01:00')
  for (let made = 0; made < members; made++) await member(ctx)
  await makeClaims(ctx)
  ctx.clock.set('2026-03-03T09:00:00+01:00')
  const { items } = await listClaims(ctx, { sort: 'due' })
  return items.map(({ id, reference, membershipId }) => ({ id, reference, membershipId }))
}
const claimOf = async (ctx: TestContext) => {
  const [claim] = await claimed(ctx)
  if (!claim) throw new Error('no claim')
  return claim
}

test(
  'a payment with the reference of a claim pays it, from the day the money came',
  withContext(async (ctx) => {
    const { id, reference, membershipId } = await claimOf(ctx)
    const file = bankFile([deposit([bankPayment({ reference }), bankPayment({ amountOre: 30_000, messages: ['medlemsavgift'] })])])
    const preview = await take(ctx, file, false)
    expect(told(preview)).toEqual(['matched', 'unmatched'])
    expect(preview.totals).toMatchObject({ depositsOre: 50_000, paymentsOre: 50_000, newOre: 50_000, counts: { matched: 1, unmatched: 1 } })
    expect(await ctx.db.payment.count()).toBe(0)

    const done = await take(ctx, file)
    expect(told(done)).toEqual(told(preview))
    expect(await getClaim(ctx, { claimId: id })).toMatchObject({ state: 'paid', paidOre: 20_000 })
    const { status, periods } = await getMembership(ctx, { id: membershipId })
    expect({ status, periods }).toMatchObject({
      status: 'current',
      periods: [{ cause: 'payment', paidOn: '2026-03-02', startsOn: '2026-03-02', endsOn: '2026-12-31', amountOre: 20_000 }],
    })
    expect(await ctx.db.paymentFile.findMany()).toMatchObject([{ payments: 2, totalOre: 50_000n }])
  }),
)

test(
  'the same file again, an overlapping one, and two clerks at once take each payment in once',
  withContext(async (ctx) => {
    const { reference } = await claimOf(ctx)
    const first = deposit([bankPayment({ reference, amountOre: 10_000 }), bankPayment(), bankPayment()])
    const file = bankFile([first])
    const both = await Promise.all([take(ctx, file), take(ctx, file)])
    expect(both.map(({ totals }) => totals.counts.already_seen).sort()).toEqual([0, 3])
    expect((await take(ctx, file)).takenInAt).not.toBeNull()
    const later = bankFile(
      [first, deposit([bankPayment({ reference, amountOre: 10_000 })], { depositSerial: '00002' })],
      '20260304080000000000',
    )
    expect(told(await take(ctx, later))).toEqual(['already_seen', 'already_seen', 'already_seen', 'matched'])
    expect(await ctx.db.payment.count()).toBe(4)
    expect(await ctx.db.paymentFile.count()).toBe(2)
    expect(await ctx.db.membershipPeriod.count({ where: { reversedAt: null } })).toBe(1)
  }),
)

test(
  'too little stays open with what remains, too much is told, and a second payment for one claim waits for a person',
  withContext(async (ctx) => {
    const { id, reference } = await claimOf(ctx)
    const pay = (amountOre: number) => bankPayment({ reference, amountOre })
    const report = await take(ctx, bankFile([deposit([pay(5_000), pay(16_000), pay(20_000)])]))
    expect(report.deposits[0]?.verdicts).toMatchObject([
      { verdict: 'amount_differs', remainingOre: 15_000, excessOre: 0 },
      { verdict: 'amount_differs', remainingOre: 0, excessOre: 1_000 },
      { verdict: 'already_paid', remainingOre: null },
    ])
    expect(await getClaim(ctx, { claimId: id })).toMatchObject({ state: 'paid', paidOre: 21_000 })
    expect((await listPayments(ctx, { state: 'free' })).items).toMatchObject([{ amountOre: 20_000, reference }])
    expect((await listPayments(ctx, { state: 'excess' })).items).toMatchObject([{ excessOre: 1_000 }, { excessOre: 1_000 }])
  }),
)

test(
  'for a member who left, is exempt, or is asked no more the money waits for a person',
  withContext(async (ctx) => {
    const [left, exempt] = await claimed(ctx, 2)
    if (!left || !exempt) throw new Error('no claims')
    await leaveMembership(ctx, { membershipId: left.membershipId, leftOn: '2026-03-01' })
    await exemptClaim(ctx, { claimId: exempt.id })
    const report = await take(ctx, bankFile([deposit([left, exempt].map(({ reference }) => bankPayment({ reference })))]))
    expect(told(report)).toEqual(['member_left', 'already_paid'])
    expect(await ctx.db.payment.count({ where: { claimId: null } })).toBe(2)
  }),
)

test(
  'extra references with amounts pay several claims, and without amounts a person divides',
  withContext(async (ctx) => {
    const [a, b] = await claimed(ctx, 2)
    if (!a || !b) throw new Error('no claims')
    const extra = (reference: string, amountOre: number, kind: 'payment' | 'deduction' = 'payment') =>
      ({ kind, reference, referenceCode: 2, amountOre, serial: '000000000099' }) as const
    const pays = (amountOre: number, extraReferences: ReturnType<typeof extra>[]) =>
      bankPayment({ amountOre, referenceCode: 0, extraReferences })
    const report = await take(
      ctx,
      bankFile([
        deposit([
          pays(15_000, [extra(a.reference, 20_000), extra('1230', 5_000, 'deduction')]),
          pays(20_000, [extra(b.reference, 0), extra(a.reference, 0)]),
          pays(0, [extra(b.reference, 0)]),
        ]),
      ]),
    )
    expect(told(report)).toEqual(['matched', 'deduction', 'split_unknown'])
    expect(report.totals).toMatchObject({ depositsOre: 35_000, paymentsOre: 35_000 })
    expect(await getClaim(ctx, { claimId: a.id })).toMatchObject({ state: 'paid' })
  }),
)

test(
  'a deduction is no income, and what a file brings adds up to its deposits',
  withContext(async (ctx) => {
    const { id, reference } = await claimOf(ctx)
    const taken = bankPayment({ kind: 'deduction', reference, amountOre: 5_000, deductionCode: '1' })
    expect(told(await take(ctx, bankFile([deposit([bankPayment(), taken])])))).toEqual(['unmatched', 'deduction'])
    expect(await getClaim(ctx, { claimId: id })).toMatchObject({ state: 'open', paidOre: 0 })
    expect(await ctx.db.payment.aggregate({ _sum: { amountOre: true } })).toMatchObject({ _sum: { amountOre: 15_000 } })
  }),
)

test(
  'a section with wrong totals or for another bankgiro is refused by name, and the others are taken in',
  withContext(async (ctx) => {
    await claimed(ctx)
    const wrong = deposit([bankPayment()], { amountOre: 1 })
    const foreign = deposit([bankPayment()], { bankgiro: '54029681' })
    const vast = deposit([bankPayment({ amountOre: 3_000_000_000 })])
    const report = await take(ctx, bankFile([deposit([bankPayment()]), wrong, foreign, vast]))
    expect(report.refused).toEqual([
      { code: 'bgmax_amount_differs', params: { expected: 1, found: 20_000, line: 15 } },
      { code: 'bankgiro_other', params: { bankgiro: '54029681', expected: ourBankgiro, day: '2026-03-02' } },
      { code: 'payment_too_large', params: { amount: 30_000_000, day: '2026-03-02' } },
    ])
    expect(await ctx.db.payment.count()).toBe(1)
    await setBankgiro(ctx, null)
    expect((await take(ctx, bankFile([foreign]))).refused).toMatchObject([{ code: 'bankgiro_unset' }])
  }),
)

test(
  'a file that cannot be trusted is refused with its line, and nothing is written',
  withContext(async (ctx) => {
    await claimed(ctx)
    const good = bankFile([deposit([bankPayment()])])
    const refused = async (file: Uint8Array) => (await take(ctx, file).catch((error: { code: string }) => error.code)) as string
    expect(await refused(new Uint8Array())).toBe('bgmax_empty')
    expect(await refused(good.subarray(0, good.length / 2))).toMatch(/^bgmax_/)
    expect(await refused(Buffer.from(Buffer.from(good).toString('latin1'), 'utf16le'))).toBe('bgmax_not_this_format')
    expect(await refused(Buffer.concat([good, good]))).toBe('bgmax_record_out_of_place')
    expect(await refused(new Uint8Array(20_000_000))).toBe('file_too_big')
    expect(await refused(Buffer.alloc(9_000_000, '20'))).toBe('bgmax_not_this_format')
    expect(await refused(bankFile([deposit(Array.from({ length: 2001 }, () => bankPayment({ payer: null })))]))).toBe('payments_too_many')
    expect(await refused(Buffer.from('%PDF-1.7\0\u001b[2J<script>'))).toBe('bgmax_not_this_format')
    expect(await ctx.db.payment.count()).toBe(0)
    expect(await ctx.db.paymentFile.count()).toBe(0)
  }),
)

test(
  'whatever a file holds, what is written adds up to the deposits that are read, and a second time adds nothing',
  withContext(async (ctx) => {
    const claims = await claimed(ctx, 3)
    const payment = fc.record({
      reference: fc.constantFrom('', '1230', 'Anna', ...claims.map(({ reference }) => reference)),
      amountOre: fc.constantFrom(1, 5_000, 20_000, 25_000),
      kind: fc.constantFrom('payment' as const, 'payment' as const, 'deduction' as const),
    })
    let deposits = 0
    await fc.assert(
      fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 6 }), async (payments) => {
        const section = deposit(payments.map(bankPayment), { depositSerial: String(++deposits).padStart(5, '0') })
        fc.pre(section.amountOre >= 0)
        const before = await sumOf(ctx)
        const file = bankFile([section])
        const { totals } = await take(ctx, file)
        expect(await sumOf(ctx)).toBe(before + totals.depositsOre)
        expect((await take(ctx, file)).totals).toMatchObject({ newOre: 0, counts: { already_seen: payments.length } })
        for (const { id } of claims) {
          const { state, paidOre } = await getClaim(ctx, { claimId: id })
          expect(state).toBe(paidOre >= 20_000 ? 'paid' : paidOre > 0 ? 'part_paid' : 'open')
        }
      }),
      { numRuns: 12 },
    )
  }),
)

const sumOf = async (ctx: TestContext) => (await ctx.db.payment.aggregate({ _sum: { amountOre: true } }))._sum.amountOre ?? 0
