import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { eraseContact } from '../contacts/index.ts'
import { addDays, type Day, fromDate } from '../day.ts'
import { mergeContacts, undoMerge } from '../duplicates/index.ts'
import {
  applyPreset,
  changeClass,
  coverFreeClasses,
  joinMembership,
  leaveMembership,
  listPresets,
  policyOn,
  recordPeriod,
  reversePeriod,
  statusOn,
} from '../memberships/index.ts'
import { readPolicies } from '../settings/queries.ts'
import { countOn, createGoal, goalProgress, takeSnapshots } from './index.ts'
import { type ClassCount, countByClass } from './queries.ts'

const event = fc.record({
  what: fc.constantFrom(
    'join',
    'pay',
    'pay',
    'pay',
    'exempt',
    'leave',
    'class',
    'rules',
    'erase',
    'reverse',
    'backdate',
    'leftBefore',
    'merge',
  ),
  who: fc.nat(50),
  other: fc.nat(50),
  later: fc.integer({ min: 0, max: 45 }),
  classId: fc.constantFrom('member', 'supporting'),
  preset: fc.nat(4),
})
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** Each history ends with one: none must leave it out. */
const erased: Event = { what: 'erase', who: 0, other: 0, later: 1, classId: 'member', preset: 0 }

const lookedAt = Array.from({ length: 14 }, (_, i) => 3 + i * 29)

test(
  'whatever happens changes no count of a day before it, frozen counts stand, and everybody counts once',
  withContext(async (ctx) => {
    ctx.clock.set('2025-02-01T09:00:00+01:00')
    await association(ctx)
    await member(ctx, { joinedOn: '2024-01-01', years: [2024, 2025] })
    await takeSnapshots(ctx)
    const goal = { name: 'Alla', startsOn: '2025-01-01', dueOn: '2099-12-31', target: 5, classIds: ['member', 'supporting'] }
    const { id: goalId } = await createGoal(ctx, goal)
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 12 }), async (events) => {
        for (const happened of [...events, erased]) {
          ctx.clock.set(`${addDays(ctx.clock.today(), happened.later)}T09:00:00Z`)
          const today = ctx.clock.today()
          const days = lookedAt.map((ago) => addDays(today, -ago))
          const before = await countsOn(ctx, days)
          const frozen = await ctx.db.countSnapshot.findMany({ orderBy: [{ day: 'asc' }, { classId: 'asc' }] })
          const from = await happen(ctx, happened)
          const after = await countsOn(ctx, days)
          for (const day of days.filter((day) => day < from))
            expect([happened, day, after.get(day)]).toEqual([happened, day, before.get(day)])
          await everybodyCountsOnce(ctx, after)
          await takeSnapshots(ctx)
          expect(
            await ctx.db.countSnapshot.findMany({
              where: { OR: frozen.map(({ day, classId }) => ({ day, classId })) },
              orderBy: [{ day: 'asc' }, { classId: 'asc' }],
            }),
          ).toEqual(frozen)
        }
        const progress = await goalProgress(ctx, { goalId })
        expect((progress?.start ?? 0) + (progress?.joined ?? 0) - (progress?.left ?? 0)).toBe(progress?.count)
        expect(progress?.count).toBe((await countOn(ctx)).total)
        for (const { day, count, difference } of progress?.series ?? [])
          expect(count + difference).toBe((await countOn(ctx, { day })).total)
      }),
      { numRuns: 6, endOnFailure: true },
    )
    expect(await ctx.db.contact.count({ where: { erasedAt: { not: null } } })).toBeGreaterThan(0)
  }),
  120_000,
)

/** Does it if the rules allow it, and gives the first day whose count it may change: what it says of earlier days is nothing. */
async function happen(ctx: TestContext, { what, who, other, classId, preset }: Event): Promise<Day> {
  const today = ctx.clock.today()
  const memberships = await ctx.db.membership.findMany({ where: { contact: { erasedAt: null } }, orderBy: { number: 'asc' } })
  const [one, two] = [who, other].map((i) => memberships[i % Math.max(1, memberships.length)])
  const period =
    one && (await ctx.db.membershipPeriod.findFirst({ where: { membershipId: one.id, reversedAt: null }, orderBy: { startsOn: 'desc' } }))
  try {
    if (what === 'rules') {
      await applyPreset(ctx, { presetId: listPresets(ctx)[preset]?.id ?? '' })
      await coverFreeClasses(ctx)
      return today
    }
    if (what === 'join' || !one) {
      if (one?.leftOn) await joinMembership(ctx, { contactId: one.contactId, classId })
      else await member(ctx, { joinedOn: today, classId })
      return today
    }
    switch (what) {
      case 'pay':
      case 'exempt':
        // who renews late is covered from where her cover ended
        return (await recordPeriod(ctx, { membershipId: one.id, cause: what === 'pay' ? 'payment' : 'exemption' })).startsOn
      case 'backdate':
        return (await recordPeriod(ctx, { membershipId: one.id, year: Number(today.slice(0, 4)) - (who % 2) })).startsOn
      case 'reverse':
        if (period) await reversePeriod(ctx, { periodId: period.id, reason: 'test' })
        return period ? fromDate(period.startsOn) : today
      case 'leave':
        await leaveMembership(ctx, { membershipId: one.id })
        return today
      case 'leftBefore':
        await leaveMembership(ctx, { membershipId: one.id, leftOn: addDays(today, -40) })
        return addDays(today, -40)
      case 'class':
        await changeClass(ctx, { membershipId: one.id, classId })
        return today
      case 'erase':
        if (who % 3 === 0) await eraseContact(ctx, { contactId: one.contactId })
        return today
      case 'merge':
        return await mergeAndUndo(ctx, one.contactId, two?.contactId ?? '')
    }
    return today
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') return today
    throw error
  }
}

/** Two who are one count once from the first day on; parted again they are as they were. */
async function mergeAndUndo(ctx: TestContext, keptId: string, goneId: string): Promise<Day> {
  const days = lookedAt.map((ago) => addDays(ctx.clock.today(), -ago))
  const before = await countsOn(ctx, days)
  await mergeContacts(ctx, { keptId, goneId })
  const after = await countsOn(ctx, days)
  for (const day of days) {
    expect(after.get(day)?.current).toBe(before.get(day)?.current)
    expect((before.get(day)?.total ?? 0) - (after.get(day)?.total ?? 0)).toBeLessThanOrEqual(1)
  }
  await everybodyCountsOnce(ctx, after)
  await undoMerge(ctx, { goneId })
  return addDays(ctx.clock.today(), 1)
}

type Counts = Map<Day, { total: number; current: number; byClass: ClassCount[] }>

async function countsOn(ctx: TestContext, days: Day[]): Promise<Counts> {
  const policy = await readPolicies(ctx)
  const rows = await countByClass(ctx, days, policy)
  return new Map(
    days.map((day) => {
      const byClass = rows.filter((row) => row.day === day)
      const sum = (of: (row: ClassCount) => number) => byClass.reduce((total, row) => total + of(row), 0)
      const total = sum(({ current, grace }) => current + (policyOn(day, policy).countGrace ? grace : 0))
      return [day, { total, current: sum(({ current }) => current), byClass }]
    }),
  )
}

/** The counts by the rule alone: a person is counted if one of her memberships makes her so. */
async function everybodyCountsOnce(ctx: TestContext, counts: Counts): Promise<void> {
  const policies = await readPolicies(ctx)
  const rows = await ctx.db.membership.findMany({ include: { periods: { where: { reversedAt: null } } } })
  const memberships = rows.map(({ contactId, leftOn, periods }) => ({
    contactId,
    leftOn: leftOn && fromDate(leftOn),
    periods: periods.map(({ startsOn, endsOn }) => ({ startsOn: fromDate(startsOn), endsOn: fromDate(endsOn) })),
  }))
  for (const [day, { total }] of counts) {
    const policy = policyOn(day, policies)
    const counted = memberships.filter(({ leftOn, periods }) => {
      const status = statusOn(day, { leftOn, periods, policy })
      return status === 'current' || (status === 'grace' && policy.countGrace)
    })
    expect([day, total]).toEqual([day, new Set(counted.map(({ contactId }) => contactId)).size])
  }
}
