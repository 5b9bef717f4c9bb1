import { isOcrReference } from '@lykta/bankgiro'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { getMembership, leaveMembership, recordPeriod, reversePeriod } from '../memberships/index.ts'
import { updateSettings } from '../settings/index.ts'
import { transaction } from '../transaction.ts'
import { exemptClaim, feeTotals, getClaim, listClaims, makeClaims, previewClaims, settleClaim, withdrawClaim } from './index.ts'
import { defaultFeePolicy } from './policy.ts'

const only = async (ctx: TestContext) => {
  const [claim, ...others] = (await listClaims(ctx)).items
  expect(others).toEqual([])
  return claim as NonNullable<typeof claim>
}
const pay = (ctx: TestContext, claimId: string, amountOre: number) =>
  ctx.db.payment.create({ data: { way: 'bankgiro', amountOre, paidOn: new Date('2026-11-21'), claimId } })

test(
  'everybody who owes for the year is asked once, with a reference of her own, however often claims are made',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { years: [2026] })
    await member(ctx)
    await member(ctx, { classId: 'supporting', joinedOn: '2026-10-15' })
    expect(await previewClaims(ctx)).toEqual({
      year: 2026,
      claims: 2,
      totalOre: 40_000,
      byClass: [
        { classId: 'member', claims: 1, totalOre: 20_000 },
        { classId: 'supporting', claims: 1, totalOre: 20_000 },
      ],
      leftOut: [{ reason: 'covered', count: 1 }],
    })
    expect(await makeClaims(ctx)).toEqual({ year: 2026, made: 2, totalOre: 40_000 })
    expect(await makeClaims(ctx)).toEqual({ year: 2026, made: 0, totalOre: 0 })
    const { items } = await listClaims(ctx, { year: 2026, state: 'unpaid', sort: 'due' })
    expect(items.map(({ endsOn }) => endsOn).sort()).toEqual(['2026-12-31', '2027-12-31'])
    expect(items.every(({ reference }) => isOcrReference(reference, { lengthDigit: true }))).toBe(true)
    expect(new Set(items.map(({ reference }) => reference)).size).toBe(2)
    expect(items).toMatchObject([{ dueOn: '2026-12-21', state: 'open', remainingOre: 20_000 }, { dueOn: '2026-12-21' }])
  }),
)

test(
  'two clerks at once ask nobody twice',
  withContext(async (ctx) => {
    await association(ctx)
    for (let n = 0; n < 5; n++) await member(ctx)
    const made = await Promise.all([makeClaims(ctx), makeClaims(ctx), makeClaims(ctx)])
    expect(made.map(({ made }) => made).sort()).toEqual([0, 0, 5])
    expect(await ctx.db.feeClaim.count()).toBe(5)
  }),
)

test(
  'a reference has the length that the bank wants',
  withContext(async (ctx) => {
    await association(ctx)
    await updateSettings(ctx, { feePolicy: { ...defaultFeePolicy, ocr: { lengthDigit: false, length: 12 } } })
    await member(ctx)
    await makeClaims(ctx)
    const { reference } = await only(ctx)
    expect(reference).toMatch(/^\d{12}$/)
    expect(isOcrReference(reference)).toBe(true)
  }),
)

test(
  'money alone settles nothing; what covers the claim’s last day does, and taking it back opens the claim again',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx)
    await makeClaims(ctx)
    const { id: claimId } = await only(ctx)
    await pay(ctx, claimId, 15_000)
    expect(await getClaim(ctx, { claimId })).toMatchObject({ state: 'part_paid', paidOre: 15_000, remainingOre: 5_000 })
    await pay(ctx, claimId, 5_000)
    const settled = () =>
      transaction(ctx, (ctx) => settleClaim(ctx, claimId, { cause: 'payment', paidOn: '2026-11-20', amountOre: 20_000 }))
    const { id: periodId, startsOn } = await settled()
    expect(startsOn).toBe('2026-11-20')
    expect(await only(ctx)).toMatchObject({ state: 'paid', remainingOre: 0 })
    expect((await getMembership(ctx, { id: membershipId })).status).toBe('current')
    await expect(settled()).rejects.toMatchObject({ code: 'claim_settled' })
    await expect(withdrawClaim(ctx, { claimId, reason: 'fel' })).rejects.toMatchObject({ code: 'claim_settled' })
    await pay(ctx, claimId, -20_000)
    await reversePeriod(ctx, { periodId, reason: 'återbetald' })
    expect(await getClaim(ctx, { claimId })).toMatchObject({ state: 'open', paidOre: 0, remainingOre: 20_000 })
    await recordPeriod(ctx, { membershipId, paidOn: '2026-11-21' })
    expect(await only(ctx)).toMatchObject({ state: 'paid' })
  }),
)

test(
  'an exemption takes one word, and two at once are one',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx)
    await makeClaims(ctx)
    const { id: claimId } = await only(ctx)
    const both = await Promise.allSettled([exemptClaim(ctx, { claimId }), exemptClaim(ctx, { claimId })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'claim_settled' } })
    expect(await getClaim(ctx, { claimId })).toMatchObject({ state: 'exempted', remainingOre: 0 })
    expect((await getMembership(ctx, { id: membershipId })).status).toBe('current')
    expect(await feeTotals(ctx, { year: 2026 })).toEqual({
      states: [{ state: 'exempted', claims: 1, amountOre: 20_000, remainingOre: 0 }],
      overdue: 0,
      unsent: 0,
    })
  }),
)

test(
  'who leaves is asked no more, and a withdrawn claim makes room for a new one with another reference',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx)
    await makeClaims(ctx)
    const { id: claimId, reference } = await only(ctx)
    await withdrawClaim(ctx, { claimId, reason: 'fel klass' })
    await expect(exemptClaim(ctx, { claimId })).rejects.toMatchObject({ code: 'claim_settled' })
    await makeClaims(ctx)
    const [second] = (await listClaims(ctx, { state: 'unpaid' })).items
    expect(second?.reference).not.toBe(reference)
    ctx.clock.set('2026-12-22T09:00:00+01:00')
    expect((await listClaims(ctx, { state: 'overdue' })).items.map(({ id }) => id)).toEqual([second?.id])
    await leaveMembership(ctx, { membershipId })
    expect((await listClaims(ctx)).items.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    expect(await previewClaims(ctx)).toMatchObject({ claims: 0, leftOut: [{ reason: 'left', count: 1 }] })
  }),
)

test(
  'nobody makes claims for a year far away, or without the right to',
  withContext(async (ctx) => {
    await association(ctx)
    await expect(makeClaims(ctx, { year: 2031 })).rejects.toMatchObject({ code: 'claim_year_too_far', pointer: '/year' })
    const auditor = { ...ctx, actor: { kind: 'user' as const, userId: 'a', roles: ['auditor' as const] } }
    for (const verb of [makeClaims, previewClaims, listClaims])
      await expect(verb(auditor)).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)
