import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { eraseContact } from '../contacts/index.ts'
import { addDays, toDate } from '../day.ts'
import { changeClass, joinMembership, leaveMembership, recordPeriod, reversePeriod } from '../memberships/index.ts'
import { updateSettings } from '../settings/index.ts'
import { countOn, createGoal, goalProgress, listGoals, takeSnapshots } from './index.ts'

const totalOn = async (ctx: TestContext, day: string) => (await countOn(ctx, { day })).total

test(
  'members and supporting members are counted apart and together, each person once',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { years: [2026] })
    await member(ctx, { years: [2026], classId: 'supporting' })
    await member(ctx)
    const again = await member(ctx, { joinedOn: '2025-01-01', years: [2025, 2026] })
    await leaveMembership(ctx, { membershipId: again.id, leftOn: '2026-03-01' })
    const back = await joinMembership(ctx, { contactId: again.contactId, classId: 'supporting', joinedOn: '2026-04-01' })
    await recordPeriod(ctx, { membershipId: back.id, year: 2026 })
    expect(await countOn(ctx)).toEqual({
      day: '2026-11-21',
      total: 3,
      current: 3,
      grace: 0,
      byClass: [
        { classId: 'member', current: 1, grace: 0 },
        { classId: 'supporting', current: 2, grace: 0 },
      ],
    })
    expect(await totalOn(ctx, '2026-03-15')).toBe(2)
  }),
)

test(
  'grace is counted only if the policy says so',
  withContext(async (ctx) => {
    const { membershipPolicy } = await association(ctx)
    await member(ctx, { joinedOn: '2025-01-01', years: [2025] })
    expect(await countOn(ctx, { day: '2026-02-01' })).toMatchObject({ total: 0, current: 0, grace: 1 })
    await updateSettings(ctx, { membershipPolicy: { ...membershipPolicy, countGrace: true } })
    expect(await countOn(ctx, { day: '2026-02-01' })).toMatchObject({ total: 1, current: 0, grace: 1 })
  }),
)

test(
  'new bylaws change no day that was, once a month has been frozen',
  withContext(async (ctx) => {
    const { membershipPolicy } = await association(ctx)
    await member(ctx, { joinedOn: '2025-01-01', years: [2025] })
    const counted = { ...membershipPolicy, countGrace: true }
    await updateSettings(ctx, { membershipPolicy: counted })
    expect(await totalOn(ctx, '2026-02-01')).toBe(1)
    await takeSnapshots(ctx)
    ctx.clock.set('2027-02-01T09:00:00+01:00')
    await updateSettings(ctx, { membershipPolicy: { ...counted, grace: { months: 12 } } })
    await updateSettings(ctx, { membershipPolicy: { ...counted, grace: { until: '12-31' } } })
    await updateSettings(ctx, { membershipPolicy })
    expect(await totalOn(ctx, '2026-02-01')).toBe(1)
    expect(await totalOn(ctx, '2026-06-01')).toBe(0)
    await member(ctx, { joinedOn: '2026-01-01', years: [2026] })
    expect([await totalOn(ctx, '2027-01-31'), await totalOn(ctx, '2027-02-01')]).toEqual([1, 0])
  }),
)

test(
  'neither a change of class nor an erasure changes a past day',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId, contactId } = await member(ctx, { years: [2026] })
    const before = await countOn(ctx)
    await changeClass(ctx, { membershipId, classId: 'supporting' })
    await eraseContact(ctx, { contactId })
    expect(await countOn(ctx, { day: '2026-11-20' })).toMatchObject({ total: before.total, byClass: before.byClass })
    expect((await countOn(ctx)).total).toBe(before.total - 1)
  }),
)

test(
  'months are frozen once, caught up, and stay when something is recorded later',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx, { joinedOn: '2026-08-10', years: [2026] })
    const both = await Promise.all([takeSnapshots(ctx), takeSnapshots(ctx)])
    expect(both.map(({ frozen }) => frozen.length).sort()).toEqual([0, 3])
    expect((await takeSnapshots(ctx)).frozen).toEqual([])
    const august = { day: toDate('2026-08-31'), classId: 'member' }
    expect(await ctx.db.countSnapshot.findMany({ where: august })).toMatchObject([{ current: 1, grace: 0, joined: 1, left: 0 }])

    ctx.clock.set('2027-02-02T09:00:00+01:00')
    expect((await takeSnapshots(ctx)).frozen).toEqual(['2026-11-30', '2026-12-31', '2027-01-31'])
    const january = await ctx.db.countSnapshot.findMany({ where: { day: toDate('2027-01-31'), classId: 'member' } })
    expect(january).toMatchObject([{ current: 0, grace: 1, joined: 0, left: 1 }])
    await recordPeriod(ctx, { membershipId, paidOn: '2027-02-01' })
    expect(await ctx.db.countSnapshot.findMany({ where: { day: toDate('2027-01-31'), classId: 'member' } })).toEqual(january)
    await createGoal(ctx, { name: 'Nästa år', startsOn: '2027-01-01', dueOn: '2027-12-31', target: 60, classIds: ['member'] })
    expect((await goalProgress(ctx))?.series).toEqual([
      { day: '2026-12-31', count: 1, frozen: true, difference: 0 },
      { day: '2027-01-31', count: 0, frozen: true, difference: 1 },
      { day: '2027-02-02', count: 1, frozen: false, difference: 0 },
    ])
  }),
)

test(
  'where nobody has ever paid there is nothing to freeze',
  withContext(async (ctx) => {
    await association(ctx)
    expect(await takeSnapshots(ctx)).toEqual({ frozen: [] })
  }),
)

test(
  'the goal tells who came, who went, who could renew, and where it leads',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { joinedOn: '2025-01-01', years: [2025, 2026] })
    await member(ctx, { joinedOn: '2025-01-01', years: [2025] })
    await member(ctx, { joinedOn: '2026-03-01', years: [2026], classId: 'supporting' })
    await member(ctx, { joinedOn: '2026-05-01', years: [2026] })
    await member(ctx, { joinedOn: '2026-06-01' })
    const mistaken = await member(ctx, { joinedOn: '2026-06-01' })
    const { id: periodId } = await recordPeriod(ctx, { membershipId: mistaken.id, year: 2026 })
    await reversePeriod(ctx, { periodId, reason: 'fel person' })
    expect(await goalProgress(ctx)).toMatchObject({
      goal: { target: 50 },
      day: '2026-11-21',
      count: 3,
      start: 2,
      joined: 2,
      left: 1,
      missing: 47,
      byClass: [
        { classId: 'member', current: 2 },
        { classId: 'supporting', current: 1 },
      ],
      renewable: { grace: 0, lapsed: 1, applicants: 2 },
      forecast: { assumption: { code: 'goals.assumption.same_pace' } },
    })
  }),
)

test(
  'the goal due next is shown, else the last, and after its day it stands still',
  withContext(async (ctx) => {
    expect(await goalProgress(ctx)).toBeNull()
    await association(ctx)
    await createGoal(ctx, { name: 'Nästa år', startsOn: '2027-01-01', dueOn: '2027-12-31', target: 60, classIds: ['member', 'member'] })
    await expect(
      createGoal(ctx, { name: 'x', startsOn: '2027-01-01', dueOn: '2027-12-31', target: 60, classIds: ['honorary'] }),
    ).rejects.toMatchObject({ code: 'class_not_found' })
    await expect(
      createGoal(ctx, { name: 'Nästa år', startsOn: '2027-01-01', dueOn: '2027-12-31', target: 6, classIds: ['member'] }),
    ).rejects.toMatchObject({ code: 'goal_exists' })
    expect((await listGoals(ctx)).map(({ target }) => target)).toEqual([60, 50])
    expect((await goalProgress(ctx))?.goal.target).toBe(50)
    ctx.clock.set('2028-05-01T09:00:00+02:00')
    expect(await goalProgress(ctx)).toMatchObject({ goal: { target: 60, classIds: ['member'] }, day: '2027-12-31', pace: { needed: null } })
    await expect(goalProgress(ctx, { goalId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({ code: 'goal_not_found' })
  }),
)

const day = fc.integer({ min: 0, max: 690 }).map((days) => addDays('2025-01-01', days))
const event = fc.record({
  kind: fc.constantFrom('join' as const, 'pay' as const, 'pay' as const, 'reverse' as const, 'leave' as const, 'class' as const),
  who: fc.nat(20),
  day,
  classId: fc.constantFrom('member', 'supporting'),
  year: fc.constantFrom(2025, 2026),
})

test(
  'whatever happens, joined minus left is the difference, frozen counts stay and nobody counts twice',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: goalId } = await createGoal(ctx, {
      name: 'Båda',
      startsOn: '2026-01-01',
      dueOn: '2026-12-31',
      target: 5,
      classIds: ['member', 'supporting'],
    })
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const frozen = await ctx.db.countSnapshot.findMany({ orderBy: [{ day: 'asc' }, { classId: 'asc' }] })
        for (const happened of events) await happen(ctx, happened)
        const progress = await goalProgress(ctx, { goalId })
        if (!progress) throw new Error('no goal')
        expect(progress.start + progress.joined - progress.left).toBe(progress.count)
        expect(progress.count).toBe(await totalOn(ctx, '2026-11-21'))
        expect(progress.start).toBe(await totalOn(ctx, '2025-12-31'))
        expect(progress.count).toBeLessThanOrEqual(await ctx.db.contact.count())
        for (const point of progress.series) expect(point.count + point.difference).toBe(await totalOn(ctx, point.day))
        await takeSnapshots(ctx)
        const now = await ctx.db.countSnapshot.findMany({ orderBy: [{ day: 'asc' }, { classId: 'asc' }] })
        if (frozen.length > 0) expect(now).toEqual(frozen)
      }),
      { numRuns: 12 },
    )
    await reconcileSnapshots(ctx)
  }),
  60_000,
)

/** Each month's class: what was before, and who came, less who went, is what was then. */
async function reconcileSnapshots(ctx: TestContext): Promise<void> {
  const rows = await ctx.db.countSnapshot.findMany({ orderBy: [{ classId: 'asc' }, { day: 'asc' }] })
  expect(rows.length).toBeGreaterThan(0)
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]?.classId === row.classId ? (rows[i - 1]?.current ?? 0) : 0
    expect(before + row.joined - row.left).toBe(row.current)
  }
}

/** Does it if the rules allow it; what they refuse changes nothing. */
async function happen(
  ctx: TestContext,
  { kind, who, day, classId, year }: typeof event extends fc.Arbitrary<infer E> ? E : never,
): Promise<void> {
  const memberships = await ctx.db.membership.findMany({ orderBy: { number: 'asc' } })
  const membership = memberships[who % Math.max(1, memberships.length)]
  const period = membership && (await ctx.db.membershipPeriod.findFirst({ where: { membershipId: membership.id, reversedAt: null } }))
  const attempt = async () => {
    if (kind === 'join' && membership?.leftOn) return joinMembership(ctx, { contactId: membership.contactId, classId, joinedOn: day })
    if (kind === 'join' || !membership) return member(ctx, { joinedOn: day, classId, years: [] })
    if (kind === 'pay') return recordPeriod(ctx, { membershipId: membership.id, year })
    if (kind === 'reverse') return period && reversePeriod(ctx, { periodId: period.id, reason: 'test' })
    if (kind === 'leave') return leaveMembership(ctx, { membershipId: membership.id, leftOn: day })
    return changeClass(ctx, { membershipId: membership.id, classId })
  }
  await attempt().catch((error) => {
    if (error?.name !== 'DomainError') throw error
  })
}
