import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { leaveMembership, recordPeriod } from '../memberships/index.ts'
import { updateSettings } from '../settings/index.ts'
import { compareYears, createGoal, endGoal, goalProgress, listGoals, listRenewable, takeSnapshots, updateGoal } from './index.ts'

const spring = { name: 'Våren', startsOn: '2026-01-01', dueOn: '2026-12-01', target: 20, classIds: ['member'] }

test(
  'a goal is changed, and the trail keeps what its target was',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: goalId } = await createGoal(ctx, spring)
    expect(await updateGoal(ctx, { ...spring, goalId, target: 30, name: 'Hela året' })).toMatchObject({ target: 30, name: 'Hela året' })
    const [entry] = await ctx.db.auditEntry.findMany({ where: { action: 'goal.updated' } })
    expect(entry?.facts).toMatchObject({ target: 30, targetBefore: 20 })
    await expect(updateGoal(ctx, { ...spring, goalId, dueOn: '2025-12-31' })).rejects.toMatchObject({ pointer: '/dueOn' })
    await expect(updateGoal(ctx, { ...spring, goalId, classIds: ['honorary'] })).rejects.toMatchObject({ code: 'class_not_found' })
    const [first] = (await listGoals(ctx)).filter(({ id }) => id !== goalId)
    if (!first) throw new Error('no goal')
    await expect(updateGoal(ctx, { ...spring, goalId, name: first.name, dueOn: first.dueOn })).rejects.toMatchObject({
      code: 'goal_exists',
    })
  }),
)

test(
  'a goal that is ended stands as it was that day, is shown only when asked for, and changes no more',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: goalId } = await createGoal(ctx, spring)
    await member(ctx, { years: [2026] })
    expect((await goalProgress(ctx))?.goal.id).toBe(goalId)
    const both = await Promise.allSettled([endGoal(ctx, { goalId }), endGoal(ctx, { goalId })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await member(ctx, { joinedOn: '2026-11-21', years: [2026] })
    expect((await goalProgress(ctx))?.goal.id).not.toBe(goalId)
    ctx.clock.set('2027-03-01T09:00:00+01:00')
    expect(await goalProgress(ctx, { goalId })).toMatchObject({ day: '2026-11-21', pace: { needed: null } })
    await expect(updateGoal(ctx, { ...spring, goalId })).rejects.toMatchObject({ code: 'goal_ended' })
    const [old] = (await listGoals(ctx)).filter(({ endedOn }) => !endedOn)
    await expect(endGoal(ctx, { goalId: old?.id ?? '' })).rejects.toMatchObject({ code: 'goal_over' })
  }),
)

test(
  'whoever may still renew is listed one by one, and they are as many as the number says',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { joinedOn: '2025-01-01', years: [2025], familyName: 'Förfallen' })
    await member(ctx, { familyName: 'Sökande' })
    await member(ctx, { joinedOn: '2024-01-01', years: [2024], familyName: 'Länge sedan' })
    const gone = await member(ctx, { joinedOn: '2025-01-01', years: [2025], familyName: 'Utträdd' })
    await leaveMembership(ctx, { membershipId: gone.id, leftOn: '2026-02-01' })
    const erased = await member(ctx, { familyName: 'Raderad' })
    await ctx.db.contact.update({
      where: { id: erased.contactId },
      data: { erasedAt: ctx.clock.now(), name: 'x', sortName: 'x', givenName: null, familyName: null, email: null, emailHash: null },
    })
    const { items: listed } = await listRenewable(ctx)
    expect(listed.map(({ name, kind, coveredTo }) => [name, kind, coveredTo])).toEqual([
      ['Test Förfallen', 'lapsed', '2025-12-31'],
      ['Test Sökande', 'applicant', null],
    ])
    expect((await goalProgress(ctx))?.renewable).toEqual({ grace: 0, lapsed: 1, applicants: 1 })
    expect(await listRenewable(ctx, { kind: 'grace' })).toEqual({ items: [], next: null })
    const first = await listRenewable(ctx, { limit: 1 })
    const second = await listRenewable(ctx, { limit: 1, after: first.next ?? '' })
    expect([[...first.items, ...second.items], second.next]).toEqual([listed, null])
    ctx.actor = { kind: 'user', userId: 'auditor', roles: ['auditor'] }
    await expect(listRenewable(ctx)).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)

test(
  'new bylaws on grace change no past month',
  withContext(async (ctx) => {
    const { membershipPolicy } = await association(ctx)
    await member(ctx, { joinedOn: '2025-01-01', years: [2025] })
    ctx.clock.set('2026-02-02T09:00:00+01:00')
    await takeSnapshots(ctx)
    await updateSettings(ctx, { membershipPolicy: { ...membershipPolicy, countGrace: true } })
    expect((await goalProgress(ctx))?.series.slice(0, 2)).toEqual([
      { day: '2025-12-31', count: 1, frozen: true, difference: 0 },
      { day: '2026-01-31', count: 0, frozen: true, difference: 0 },
    ])
  }),
)

test(
  'a year is laid beside the one before, up to the same day',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { joinedOn: '2025-03-01', years: [2025, 2026] })
    await member(ctx, { joinedOn: '2025-03-01', years: [2025] })
    await member(ctx, { joinedOn: '2025-12-01', years: [2025, 2026] })
    const late = await member(ctx, { joinedOn: '2026-05-01' })
    await recordPeriod(ctx, { membershipId: late.id, year: 2026 })
    const { year, before, years } = await compareYears(ctx)
    expect(year).toMatchObject({ year: 2026, day: '2026-11-21', start: 3, joined: 1, left: 1, count: 3 })
    expect(before).toMatchObject({ year: 2025, day: '2025-11-21', start: 0, joined: 2, left: 0, count: 2 })
    expect([year.months.length, before.months.length, before.months.at(-1)?.count]).toEqual([10, 12, 3])
    expect(years).toEqual([2026, 2025])
    await expect(compareYears(ctx, { year: 2027 })).rejects.toMatchObject({ code: 'day_in_future' })
    expect((await compareYears(ctx, { year: 2025 })).year).toMatchObject({ day: '2025-12-31', count: 3 })
  }),
)
