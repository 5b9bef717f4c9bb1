import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { createContact } from '../contacts/index.ts'
import {
  changeClass,
  createClass,
  getMembership,
  joinMembership,
  leaveMembership,
  listClasses,
  listMemberships,
  recordPeriod,
  reversePeriod,
  updateClass,
} from './index.ts'

test(
  'who joins is an applicant until she has paid',
  withContext(async (ctx) => {
    await association(ctx)
    const { id } = await member(ctx, { joinedOn: '2026-05-01' })
    expect(await getMembership(ctx, { id })).toMatchObject({ status: 'applicant', number: 1, periods: [] })
    const period = await recordPeriod(ctx, { membershipId: id, paidOn: '2026-05-04', amountOre: 20_000 })
    expect(period).toMatchObject({
      startsOn: '2026-05-04',
      endsOn: '2026-12-31',
      classId: 'member',
      cause: 'payment',
      recordedBy: 'test-user',
    })
    expect(await getMembership(ctx, { id })).toMatchObject({ status: 'current', contact: { kind: 'person' }, safeContact: null })
    const actions = await ctx.db.auditEntry.findMany({
      where: { action: { in: ['contact.seen', 'period.recorded'] } },
      orderBy: { id: 'asc' },
    })
    expect(actions.map(({ action }) => action)).toEqual(['contact.seen', 'period.recorded', 'contact.seen'])
  }),
)

test(
  'a contact has one membership at a time, and comes back after she left',
  withContext(async (ctx) => {
    await association(ctx)
    const { id, contactId } = await member(ctx)
    const again = { contactId, classId: 'member' }
    await expect(joinMembership(ctx, again)).rejects.toMatchObject({ code: 'already_member' })
    await leaveMembership(ctx, { membershipId: id, leftOn: '2026-06-01', reason: 'flyttat' })
    await expect(leaveMembership(ctx, { membershipId: id })).rejects.toMatchObject({ code: 'membership_left' })
    await expect(joinMembership(ctx, { ...again, joinedOn: '2026-05-31' })).rejects.toMatchObject({ code: 'membership_overlaps' })
    expect(await joinMembership(ctx, { ...again, joinedOn: '2026-06-01' })).toMatchObject({ number: 2, leftOn: null })
  }),
)

test(
  'two who make the same contact a member at once make one membership',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: contactId } = await createContact(ctx, { kind: 'person', givenName: 'Åsa' })
    const results = await Promise.allSettled([1, 2, 3].map(() => joinMembership(ctx, { contactId, classId: 'member' })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_member' } })
  }),
)

test(
  'joining asks for a class that is there, a day that has come and an age that is known to fit',
  withContext(async (ctx) => {
    await association(ctx)
    const contact = { kind: 'person', givenName: 'Åsa', birthYear: 2009 } as const
    await expect(joinMembership(ctx, { contact, classId: 'honorary' })).rejects.toMatchObject({ code: 'class_not_found' })
    await expect(joinMembership(ctx, { contact, classId: 'member' })).rejects.toMatchObject({ code: 'too_young', params: { age: 18 } })
    await expect(joinMembership(ctx, { contact, classId: 'member', joinedOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'day_in_future',
    })
    await expect(joinMembership(ctx, { classId: 'member' })).rejects.toMatchObject({ issues: [{ code: 'contact_or_id' }] })
    expect(await ctx.db.contact.count()).toBe(0)
    expect(await joinMembership(ctx, { contact: { ...contact, birthYear: 2008 }, classId: 'member' })).toMatchObject({ classId: 'member' })
  }),
)

test(
  'a year paid twice is refused, and paid again after it was taken back',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx, { joinedOn: '2024-01-01' })
    const period = await recordPeriod(ctx, { membershipId, year: 2026 })
    expect(period).toMatchObject({ paidOn: null, startsOn: '2026-01-01' })
    await expect(recordPeriod(ctx, { membershipId, year: 2026 })).rejects.toMatchObject({ code: 'period_overlaps' })
    expect(await recordPeriod(ctx, { membershipId, year: 2025, cause: 'exemption' })).toMatchObject({ cause: 'exemption' })
    const reversed = await reversePeriod(ctx, { periodId: period.id, reason: 'fel person' })
    expect(reversed).toMatchObject({ reversalReason: 'fel person', reversedBy: 'test-user', reversedAt: ctx.clock.now() })
    await expect(reversePeriod(ctx, { periodId: period.id, reason: 'igen' })).rejects.toMatchObject({ code: 'period_already_reversed' })
    await recordPeriod(ctx, { membershipId, year: 2026 })
    expect((await getMembership(ctx, { id: membershipId })).periods).toHaveLength(3)
  }),
)

test(
  'the same payment recorded by two at once covers once',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx)
    const results = await Promise.allSettled([1, 2].map(() => recordPeriod(ctx, { membershipId, year: 2026 })))
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'period_overlaps' } })
    expect(await ctx.db.membershipPeriod.count()).toBe(1)
  }),
)

test(
  'a payment must make sense',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx, { joinedOn: '2026-03-01' })
    await expect(recordPeriod(ctx, { membershipId, paidOn: '2026-11-22' })).rejects.toMatchObject({ code: 'day_in_future' })
    await expect(recordPeriod(ctx, { membershipId, year: 2025 })).rejects.toMatchObject({ code: 'period_before_joining' })
    await expect(recordPeriod(ctx, { membershipId, cause: 'exemption', amountOre: 100 })).rejects.toMatchObject({
      issues: [{ code: 'payment_only' }],
    })
    await leaveMembership(ctx, { membershipId, leftOn: '2026-06-01' })
    await expect(recordPeriod(ctx, { membershipId })).rejects.toMatchObject({ code: 'membership_left' })
    await expect(leaveMembership(ctx, { membershipId: (await member(ctx)).id, leftOn: '2025-01-01' })).rejects.toMatchObject({
      code: 'left_before_joining',
    })
  }),
)

test(
  'a change of class leaves what was paid in the class it was paid for',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: membershipId } = await member(ctx, { years: [2026] })
    expect(await changeClass(ctx, { membershipId, classId: 'supporting' })).toMatchObject({ classId: 'supporting' })
    expect((await getMembership(ctx, { id: membershipId })).periods).toMatchObject([{ classId: 'member' }])
  }),
)

test(
  'a list tells status, class and year paid on any day',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { givenName: 'Betald', years: [2026] })
    await member(ctx, { givenName: 'Ny' })
    await member(ctx, { givenName: 'Ifjol', joinedOn: '2024-02-01', years: [2025], classId: 'supporting' })
    const left = await member(ctx, { givenName: 'Lämnat', years: [2026] })
    await leaveMembership(ctx, { membershipId: left.id, leftOn: '2026-07-01' })
    const names = async (filter: Parameters<typeof listMemberships>[1]) =>
      (await listMemberships(ctx, { sort: 'number', ...filter })).items.map(({ name }) => name.split(' ')[0])
    expect(await names({ status: 'current' })).toEqual(['Betald'])
    expect(await names({ status: 'applicant' })).toEqual(['Ny'])
    expect(await names({ status: 'lapsed' })).toEqual(['Ifjol'])
    expect(await names({ status: 'left' })).toEqual(['Lämnat'])
    expect(await names({ status: 'current', day: '2026-06-30' })).toEqual(['Betald', 'Lämnat'])
    expect(await names({ status: 'grace', day: '2026-03-31' })).toEqual(['Ifjol'])
    expect(await names({ day: '2025-06-01' })).toEqual(['Ifjol'])
    expect(await names({ paidYear: 2026 })).toEqual(['Betald', 'Lämnat'])
    expect(await names({ unpaidYear: 2026, classId: 'supporting' })).toEqual(['Ifjol'])
    expect(await names({ q: 'ifj' })).toEqual(['Ifjol'])
    await expect(names({ q: 'if' })).rejects.toMatchObject({ issues: [{ code: 'search_too_short' }] })
  }),
)

test.each(['name', 'number', 'joinedOn'] as const)('a list by %s comes page by page, each membership once', (sort) =>
  withContext(async (ctx) => {
    await association(ctx)
    for (const familyName of ['Öberg', 'Ek', 'Ek', 'Åberg', 'Wik']) await member(ctx, { familyName, joinedOn: '2026-02-01' })
    const ids: string[] = []
    let after: string | null | undefined
    while (after !== null) {
      const page = await listMemberships(ctx, { sort, limit: 2, ...(after && { after }) })
      ids.push(...page.items.map(({ id }) => id))
      after = page.next
    }
    const whole = await listMemberships(ctx, { sort })
    expect(ids).toEqual(whole.items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(5)
    if (sort === 'name') expect(whole.items.map(({ name }) => name.slice(5))).toEqual(['Ek', 'Ek', 'Wik', 'Åberg', 'Öberg'])
  })(),
)

test(
  'classes are data',
  withContext(async (ctx) => {
    await association(ctx)
    const honorary = {
      id: 'honorary',
      labels: { sv: 'Hedersmedlem', en: 'Honorary member' },
      votes: true,
      electable: false,
      countsForGoal: false,
      feeOre: 0,
    }
    await createClass(ctx, { ...honorary, position: 3 })
    await expect(createClass(ctx, honorary)).rejects.toMatchObject({ code: 'class_exists' })
    await updateClass(ctx, { id: 'honorary', votes: false })
    expect(await listClasses(ctx)).toMatchObject([
      { id: 'member', votes: true, countsForGoal: true },
      { id: 'supporting', votes: false, countsForGoal: true },
      { id: 'honorary', votes: false, labels: { sv: 'Hedersmedlem' } },
    ])
  }),
)
