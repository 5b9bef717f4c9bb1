import { expect, test } from 'vitest'
import { bankFile, bankPayment, deposit, setBankgiro } from '../../../../test/support/bank-file.ts'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { getClaim, listClaims, makeClaims } from '../fees/index.ts'
import { getMembership, reversePeriod } from '../memberships/index.ts'
import {
  assignPayment,
  correctPayment,
  getPayment,
  listPayments,
  openClaims,
  paymentMonths,
  readPayers,
  recordPayment,
  refundPayment,
  setPaymentAside,
  takeInPayments,
  unassignPayment,
} from './index.ts'

/** Members with a claim of 200 kronor each, on 3 March. */
async function claimed(ctx: TestContext, members = 1) {
  await association(ctx)
  await setBankgiro(ctx)
  ctx.clock.set('2026-01-10T09:00:00+01:00')
  for (let made = 0; made < members; made++) await member(ctx)
  await makeClaims(ctx)
  ctx.clock.set('2026-03-03T09:00:00+01:00')
  return (await listClaims(ctx, { sort: 'due' })).items
}

/** A payment of the bank's that nobody knows what it is for. */
async function freePayment(ctx: TestContext, amountOre = 20_000): Promise<string> {
  await takeInPayments(ctx, { file: bankFile([deposit([bankPayment({ amountOre })])]), apply: true })
  const [free] = (await listPayments(ctx, { state: 'free' })).items
  return free?.id ?? ''
}
const stateOf = async (ctx: TestContext, claimId: string) => (await getClaim(ctx, { claimId })).state
const freeOf = async (ctx: TestContext) => (await listPayments(ctx, { state: 'free' })).items.map(({ amountOre }) => amountOre)
const totalOf = async (ctx: TestContext) => (await paymentMonths(ctx, { year: 2026 })).map(({ month, totalOre }) => [month, totalOre])

test(
  'a payment without a reference is assigned by hand, once',
  withContext(async (ctx) => {
    const [claim] = await claimed(ctx)
    const claimId = claim?.id ?? ''
    const paymentId = await freePayment(ctx)
    const both = await Promise.allSettled([assignPayment(ctx, { paymentId, claimId }), assignPayment(ctx, { paymentId, claimId })])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'payment_assigned' } })
    expect(await stateOf(ctx, claimId)).toBe('paid')
    expect(await getPayment(ctx, { paymentId })).toMatchObject({
      claimId,
      restOre: 20_000,
      claim: { number: claim?.number, name: claim?.name },
    })
    const more = await recordPayment(ctx, { membershipId: claim?.membershipId ?? '', claimId }).catch(({ code }) => code)
    expect(more).toBe('claim_settled')
  }),
)

test(
  'one payment can be for two members, and for no more than it is',
  withContext(async (ctx) => {
    const [a, b] = await claimed(ctx, 2)
    const paymentId = await freePayment(ctx, 40_000)
    await expect(assignPayment(ctx, { paymentId, claimId: a?.id ?? '', amountOre: 40_001 })).rejects.toMatchObject({
      code: 'amount_beyond_rest',
    })
    await assignPayment(ctx, { paymentId, claimId: a?.id ?? '', amountOre: 20_000 })
    const [rest] = (await listPayments(ctx, { state: 'free' })).items
    expect(rest).toMatchObject({ amountOre: 20_000, kind: 'correction' })
    await assignPayment(ctx, { paymentId: rest?.id ?? '', claimId: b?.id ?? '' })
    expect([await stateOf(ctx, a?.id ?? ''), await stateOf(ctx, b?.id ?? '')]).toEqual(['paid', 'paid'])
    expect(await getClaim(ctx, { claimId: a?.id ?? '' })).toMatchObject({ paidOre: 20_000 })
    expect(await totalOf(ctx)).toEqual([['2026-03', 40_000]])
  }),
)

test(
  'what was assigned to the wrong member stands free again, and her period is taken back',
  withContext(async (ctx) => {
    const [a, b] = await claimed(ctx, 2)
    const paymentId = await freePayment(ctx)
    await assignPayment(ctx, { paymentId, claimId: a?.id ?? '' })
    const free = await unassignPayment(ctx, { paymentId, reason: 'Fel medlem' })
    expect(await getMembership(ctx, { id: a?.membershipId ?? '' })).toMatchObject({
      status: 'applicant',
      periods: [{ reversalReason: 'Fel medlem' }],
    })
    expect(await getClaim(ctx, { claimId: a?.id ?? '' })).toMatchObject({ state: 'open', paidOre: 0, remainingOre: 20_000 })
    await expect(unassignPayment(ctx, { paymentId, reason: 'igen' })).rejects.toMatchObject({ code: 'payment_spent' })
    await assignPayment(ctx, { paymentId: free.id, claimId: b?.id ?? '' })
    expect(await stateOf(ctx, b?.id ?? '')).toBe('paid')
    expect(await totalOf(ctx)).toEqual([['2026-03', 20_000]])
    await expect(correctPayment(ctx, { paymentId: free.id, reason: 'kom aldrig' })).rejects.toMatchObject({ code: 'payment_from_bank' })
  }),
)

test(
  'a refund of a whole fee takes its period back, of a part does not',
  withContext(async (ctx) => {
    const [claim] = await claimed(ctx)
    const { id: paymentId } = await recordPayment(ctx, { membershipId: claim?.membershipId ?? '', way: 'swish' })
    await refundPayment(ctx, { paymentId, amountOre: 5_000, reason: 'Rabatt' })
    expect(await stateOf(ctx, claim?.id ?? '')).toBe('paid')
    ctx.clock.set('2026-04-02T09:00:00+02:00')
    await expect(refundPayment(ctx, { paymentId, amountOre: 15_001, reason: 'för mycket' })).rejects.toMatchObject({
      code: 'amount_beyond_rest',
    })
    await refundPayment(ctx, { paymentId, way: 'cash', reason: 'Ångrade sig' })
    expect(await stateOf(ctx, claim?.id ?? '')).toBe('open')
    expect(await totalOf(ctx)).toEqual([
      ['2026-03', 15_000],
      ['2026-04', -15_000],
    ])
    await expect(refundPayment(ctx, { paymentId, reason: 'igen' })).rejects.toMatchObject({ code: 'payment_spent' })
    expect((await getPayment(ctx, { paymentId })).corrections).toMatchObject([
      { kind: 'refund', amountOre: -5_000, way: 'swish', reason: 'Rabatt' },
      { kind: 'refund', amountOre: -15_000, way: 'cash', reason: 'Ångrade sig' },
    ])
  }),
)

test(
  'too much for a claim is paid back without touching the period',
  withContext(async (ctx) => {
    const [claim] = await claimed(ctx)
    const { id: paymentId } = await recordPayment(ctx, { membershipId: claim?.membershipId ?? '', amountOre: 25_000 })
    expect((await listPayments(ctx, { state: 'excess' })).items).toMatchObject([{ id: paymentId, excessOre: 5_000 }])
    await unassignPayment(ctx, { paymentId, amountOre: 2_000, reason: 'En gåva' })
    expect(await freeOf(ctx)).toEqual([2_000])
    await refundPayment(ctx, { paymentId, amountOre: 3_000, reason: 'Betalade för mycket' })
    expect(await stateOf(ctx, claim?.id ?? '')).toBe('paid')
    expect((await listPayments(ctx, { state: 'excess' })).items).toEqual([])
  }),
)

test(
  'a payment recorded by hand pays her claim, part by part, and what was written wrongly is corrected',
  withContext(async (ctx) => {
    const [claim] = await claimed(ctx)
    const membershipId = claim?.membershipId ?? ''
    await recordPayment(ctx, { membershipId, amountOre: 15_000, way: 'cash', paidOn: '2026-03-01' })
    expect(await openClaims(ctx, { membershipIds: [membershipId] })).toMatchObject([{ state: 'part_paid', remainingOre: 5_000 }])
    const { id: paymentId } = await recordPayment(ctx, { membershipId, way: 'cash' })
    expect(await getPayment(ctx, { paymentId })).toMatchObject({ amountOre: 5_000, paidOn: '2026-03-03', claimId: claim?.id })
    const [period] = (await getMembership(ctx, { id: membershipId })).periods
    await expect(reversePeriod(ctx, { periodId: period?.id ?? '', reason: 'fel' })).rejects.toMatchObject({ code: 'period_is_paid' })
    await correctPayment(ctx, { paymentId, reason: 'Kom aldrig' })
    expect(await getClaim(ctx, { claimId: claim?.id ?? '' })).toMatchObject({ state: 'part_paid', remainingOre: 5_000 })
    expect(await freeOf(ctx)).toEqual([])
    await expect(recordPayment(ctx, { membershipId, paidOn: '2026-03-04' })).rejects.toMatchObject({ code: 'day_in_future' })
  }),
)

test(
  'who has no claim gets one as she pays, of the year named or of what the bylaws say',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx)
    await recordPayment(ctx, { membershipId, way: 'swish', paidOn: '2026-10-02' })
    expect((await listClaims(ctx)).items).toMatchObject([{ startsOn: '2026-10-02', endsOn: '2027-12-31', state: 'paid' }])
    await expect(recordPayment(ctx, { membershipId, year: 2027 })).rejects.toMatchObject({ code: 'period_overlaps' })
    await recordPayment(ctx, { membershipId, year: 2028 })
    expect((await listClaims(ctx, { sort: 'due' })).items).toMatchObject([{}, { startsOn: '2028-01-01', state: 'paid' }])
    const other = await member(ctx)
    await setBankgiro(ctx)
    await assignPayment(ctx, { paymentId: await freePayment(ctx), membershipId: other.id })
    expect((await listClaims(ctx, { membershipId: other.id })).items).toMatchObject([
      { startsOn: '2026-03-02', endsOn: '2026-12-31', state: 'paid' },
    ])
    await ctx.db.membershipClass.update({ where: { id: 'supporting' }, data: { feeOre: 0 } })
    const free = await member(ctx, { classId: 'supporting' })
    await expect(recordPayment(ctx, { membershipId: free.id })).rejects.toMatchObject({ code: 'class_is_free' })
  }),
)

test(
  'a gift is set aside with a word on what it is',
  withContext(async (ctx) => {
    const [claim] = await claimed(ctx)
    const paymentId = await freePayment(ctx)
    await expect(setPaymentAside(ctx, { paymentId, as: 'gift', reason: '' })).rejects.toMatchObject({ code: 'invalid_input' })
    await setPaymentAside(ctx, { paymentId, as: 'gift', reason: 'Julinsamlingen' })
    expect(await freeOf(ctx)).toEqual([])
    await expect(assignPayment(ctx, { paymentId, claimId: claim?.id ?? '' })).rejects.toMatchObject({ code: 'payment_assigned' })
    expect(await paymentMonths(ctx, { year: 2026 })).toEqual([
      { month: '2026-03', feesOre: 0, otherOre: 20_000, freeOre: 0, totalOre: 20_000 },
    ])
    const free = await unassignPayment(ctx, { paymentId, reason: 'Var en avgift' })
    await assignPayment(ctx, { paymentId: free.id, claimId: claim?.id ?? '' })
    expect(await paymentMonths(ctx, { year: 2026 })).toMatchObject([{ feesOre: 20_000, otherOre: 0 }])
  }),
)

test(
  'a payment is never changed, not even by hand in the database',
  withContext(async (ctx) => {
    await claimed(ctx)
    const id = await freePayment(ctx)
    await expect(ctx.db.payment.update({ where: { id }, data: { amountOre: 1 } })).rejects.toThrow()
    await expect(ctx.db.payment.create({ data: { way: 'cash', amountOre: 5, paidOn: new Date(), correctsId: id } })).rejects.toThrow()
    await expect(
      ctx.db.payment.create({ data: { way: 'cash', amountOre: 5, paidOn: new Date(), kind: 'refund', correctsId: id, reason: 'x' } }),
    ).rejects.toThrow()
  }),
)

test(
  'only treasurer and office see payments',
  withContext(async (ctx) => {
    const board = { ...ctx, actor: { kind: 'user' as const, userId: 'b', roles: ['board' as const] } }
    const file = bankFile([deposit([bankPayment()])])
    for (const call of [
      () => listPayments(board),
      () => takeInPayments(board, { file, apply: false }),
      () => readPayers(board, { file }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'permission_denied' })
    }
  }),
)

test(
  'who paid is told once and stands nowhere afterwards: in no column of the database and no line of the log',
  withContext(async (ctx) => {
    const [claim] = await claimed(ctx)
    const payer = { name: 'Zebulon Hemligsson', messages: ['för Zenobia', 'Storgatan 5'], payerBankgiro: '54029681' }
    const file = bankFile([
      deposit([
        bankPayment({ ...payer, reference: claim?.reference ?? '' }),
        bankPayment({ ...payer, reference: 'Zenobia avgift', referenceCode: 4 }),
        bankPayment({ ...payer, reference: '8112189876', referenceCode: 4 }),
        bankPayment({ ...payer, reference: '0701740605', referenceCode: 5 }),
        bankPayment({ ...payer, reference: '123456', referenceCode: 5 }),
      ]),
    ])
    await takeInPayments(ctx, { file, apply: false })
    const [payers] = await readPayers(ctx, { file })
    expect(payers?.[1]).toEqual({ name: 'Zebulon Hemligsson', text: 'Zenobia avgift · för Zenobia · Storgatan 5' })
    const report = await takeInPayments(ctx, { file, apply: true })
    const [free] = (await listPayments(ctx, { state: 'free' })).items
    await setPaymentAside(ctx, { paymentId: free?.id ?? '', as: 'gift', reason: 'Gåva' })
    await takeInPayments(ctx, { file: Buffer.from(file).subarray(0, 900), apply: true }).catch((error) =>
      ctx.log.warn({ error }, 'refused'),
    )

    const secrets = ['Zebulon', 'Hemligsson', 'Zenobia', 'Storgatan', 'Betalar', '54029681', '8112189876', '0701740605']
    const everything = `${await everyText(ctx)}\n${JSON.stringify(ctx.log.lines)}\n${JSON.stringify(report)}`
    expect(everything).toContain('123456')
    expect(secrets.filter((secret) => everything.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
  }),
)

/** Every row of every table as text. */
async function everyText(ctx: TestContext): Promise<string> {
  const tables = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`
  const rows = await Promise.all(
    tables.map(({ name }) => ctx.db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`)),
  )
  expect(rows.flat().length).toBeGreaterThan(10)
  return rows.flatMap((some) => some.map(({ row }) => row)).join('\n')
}
