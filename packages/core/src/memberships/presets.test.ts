import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association } from '../../../../test/support/register.ts'
import { countOn } from '../goals/index.ts'
import { getSettings } from '../settings/index.ts'
import {
  applyPreset,
  changeClass,
  coverFreeClasses,
  getMembership,
  joinMembership,
  leaveMembership,
  listClasses,
  listMemberships,
  recordPeriod,
  updateClass,
} from './index.ts'

const rules = (presetId: string, run: (ctx: TestContext) => Promise<void>) =>
  withContext(async (ctx) => {
    await association(ctx)
    await applyPreset(ctx, { presetId })
    await run(ctx)
  })

let made = 0
const join = async (ctx: TestContext, options: { classId?: string; birthYear?: number; joinedOn?: string } = {}) => {
  const { classId = 'member', birthYear, joinedOn = '2026-01-01' } = options
  const contact = { kind: 'person' as const, givenName: 'Test', familyName: `Person ${++made}`, ...(birthYear && { birthYear }) }
  return (await joinMembership(ctx, { contact, classId, joinedOn })).id
}

const statusOn = async (ctx: TestContext, id: string, day: string) =>
  (await listMemberships(ctx, { day, limit: 200 })).items.find((item) => item.id === id)?.status

test(
  'where October belongs to the next year, who pays then is covered to its end, and March is the last month to renew',
  rules('late_year', async (ctx) => {
    const membershipId = await join(ctx)
    ctx.clock.set('2026-10-01T09:00:00+02:00')
    expect(await recordPeriod(ctx, { membershipId })).toMatchObject({ startsOn: '2026-10-01', endsOn: '2027-12-31' })
    const earlier = await join(ctx)
    expect(await recordPeriod(ctx, { membershipId: earlier, paidOn: '2026-09-30' })).toMatchObject({ endsOn: '2026-12-31' })
    expect([await statusOn(ctx, earlier, '2027-03-31'), await statusOn(ctx, earlier, '2027-04-01')]).toEqual(['grace', 'lapsed'])
  }),
)

test(
  'where membership ends with the year, who has not paid for the next by its end is no member, and December pays for it',
  rules('year_end', async (ctx) => {
    const membershipId = await join(ctx)
    await recordPeriod(ctx, { membershipId, paidOn: '2026-10-15' })
    expect([await statusOn(ctx, membershipId, '2026-12-31'), await statusOn(ctx, membershipId, '2027-01-01')]).toEqual([
      'current',
      'lapsed',
    ])
    ctx.clock.set('2026-12-31T09:00:00+01:00')
    expect(await recordPeriod(ctx, { membershipId })).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-12-31' })
    expect(await statusOn(ctx, membershipId, '2027-01-01')).toBe('current')
  }),
)

test(
  'where members are over eighteen and have paid, nobody younger joins and nobody is one before she has paid',
  rules('year_end', async (ctx) => {
    await expect(join(ctx, { birthYear: 2010 })).rejects.toMatchObject({ code: 'too_young' })
    const membershipId = await join(ctx, { birthYear: 1990 })
    expect(await statusOn(ctx, membershipId, '2026-11-21')).toBe('applicant')
    expect((await countOn(ctx)).total).toBe(0)
  }),
)

test(
  'where the annual meeting is the last day to pay, grace ends with it, and who only supports neither votes nor can be elected',
  rules('annual_meeting', async (ctx) => {
    const membershipId = await join(ctx, { classId: 'supporting' })
    await recordPeriod(ctx, { membershipId, year: 2026 })
    expect([await statusOn(ctx, membershipId, '2027-03-15'), await statusOn(ctx, membershipId, '2027-03-16')]).toEqual(['grace', 'lapsed'])
    expect(await listClasses(ctx)).toMatchObject([
      { id: 'member', votes: true, electable: true, countsForGoal: true },
      { id: 'supporting', votes: false, electable: false, countsForGoal: true },
    ])
  }),
)

test(
  'where the young are free, they are members with a vote from the day they join until they are too old, and others lapse after a year',
  rules('young_free', async (ctx) => {
    const young = await join(ctx, { classId: 'young', birthYear: 2006, joinedOn: '2026-05-01' })
    expect((await getMembership(ctx, { id: young })).periods).toMatchObject([
      { cause: 'free_class', startsOn: '2026-05-01', endsOn: '2026-12-31', amountOre: null },
    ])
    await expect(join(ctx, { classId: 'young', birthYear: 1980 })).rejects.toMatchObject({ code: 'too_old' })
    expect(await coverFreeClasses(ctx)).toEqual({ covered: 0 })
    ctx.clock.set('2027-01-01T00:01:00+01:00')
    expect(await Promise.all([coverFreeClasses(ctx), coverFreeClasses(ctx)])).toEqual(
      expect.arrayContaining([{ covered: 1 }, { covered: 0 }]),
    )
    expect(await statusOn(ctx, young, '2027-12-31')).toBe('current')
    // Born 2006: 21 during 2027, and over 20 all of 2028.
    ctx.clock.set('2028-01-01T00:01:00+01:00')
    expect(await coverFreeClasses(ctx)).toEqual({ covered: 0 })

    const grown = await join(ctx, { joinedOn: '2026-01-01' })
    await recordPeriod(ctx, { membershipId: grown, year: 2026 })
    expect([await statusOn(ctx, grown, '2027-12-31'), await statusOn(ctx, grown, '2028-01-01')]).toEqual(['grace', 'lapsed'])
  }),
)

test(
  'where the year is one’s own, it is counted from the payment and may be renewed for a month after',
  rules('rolling_year', async (ctx) => {
    const membershipId = await join(ctx)
    expect(await recordPeriod(ctx, { membershipId, paidOn: '2026-04-10' })).toMatchObject({ startsOn: '2026-04-10', endsOn: '2027-04-09' })
    expect([await statusOn(ctx, membershipId, '2027-05-09'), await statusOn(ctx, membershipId, '2027-05-10')]).toEqual(['grace', 'lapsed'])
  }),
)

test(
  'a preset keeps the fees that were set and the classes it does not know, and changes no day that was',
  withContext(async (ctx) => {
    await association(ctx)
    await updateClass(ctx, { id: 'member', feeOre: 35_000 })
    const membershipId = await join(ctx)
    await recordPeriod(ctx, { membershipId, year: 2026 })
    const before = await countOn(ctx)
    await applyPreset(ctx, { presetId: 'young_free' })
    expect((await getSettings(ctx)).membershipPolicy).toMatchObject({ grace: { months: 12 }, countGrace: true })
    expect((await listClasses(ctx)).map(({ id, feeOre }) => [id, feeOre])).toEqual([
      ['member', 35_000],
      ['supporting', 20_000],
      ['young', 0],
    ])
    expect(await countOn(ctx)).toMatchObject({ total: before.total, current: before.current })
    await expect(applyPreset(ctx, { presetId: 'none' })).rejects.toMatchObject({ code: 'preset_not_found' })
  }),
)

test(
  'who moves to a class without a fee is covered from that day, and who has left is not',
  withContext(async (ctx) => {
    await association(ctx)
    await updateClass(ctx, { id: 'supporting', feeOre: 0 })
    const [moved, gone] = [await join(ctx), await join(ctx)]
    await leaveMembership(ctx, { membershipId: gone })
    await changeClass(ctx, { membershipId: moved, classId: 'supporting' })
    expect((await getMembership(ctx, { id: moved })).periods).toMatchObject([{ classId: 'supporting', startsOn: '2026-11-21' }])
    await ctx.db.membership.update({ where: { id: gone }, data: { classId: 'supporting' } })
    expect(await coverFreeClasses(ctx)).toEqual({ covered: 0 })
  }),
)
