import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { listGoals } from '../goals/index.ts'
import { listClasses } from '../memberships/index.ts'
import { getSettings, isSetUp, setUpAssociation, updateSettings } from './index.ts'

test(
  'the first run makes the settings, two classes and the year’s goal',
  withContext(async (ctx) => {
    expect(await isSetUp(ctx)).toBe(false)
    await expect(getSettings(ctx)).rejects.toMatchObject({ kind: 'not_found', code: 'not_set_up' })
    await setUpAssociation(ctx, { associationName: ' Test\u00a0 jouren ' })
    expect(await isSetUp({ ...ctx, actor: { kind: 'visitor' } })).toBe(true)
    expect(await getSettings(ctx)).toMatchObject({
      associationName: 'Test jouren',
      timeZone: 'Europe/Stockholm',
      fallbackLanguages: ['sv', 'en'],
      safeContactMonths: 24,
      membershipPolicy: { periodKind: 'calendar_year', lateYearFrom: '10-01' },
    })
    expect((await listClasses(ctx)).map(({ id }) => id)).toEqual(['member', 'supporting'])
    expect(await listGoals(ctx)).toMatchObject([
      { name: '50 medlemmar 2026', target: 50, startsOn: '2026-01-01', dueOn: '2026-12-31', classIds: ['member', 'supporting'] },
    ])
  }),
)

test(
  'two first runs at once make one association',
  withContext(async (ctx) => {
    const results = await Promise.allSettled(['A', 'B'].map((associationName) => setUpAssociation(ctx, { associationName })))
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_set_up' } })
    expect(await ctx.db.goal.count()).toBe(1)
  }),
)

test(
  'only what is given changes, and only what can be',
  withContext(async (ctx) => {
    await setUpAssociation(ctx, { associationName: 'Testjouren' })
    await updateSettings(ctx, { website: 'https://testjouren.example', safeContactMonths: 6 })
    expect(await getSettings(ctx)).toMatchObject({
      associationName: 'Testjouren',
      website: 'https://testjouren.example',
      safeContactMonths: 6,
    })
    await expect(updateSettings(ctx, { timeZone: 'Europe/Spånga' })).rejects.toMatchObject({ issues: [{ code: 'time_zone_invalid' }] })
    await expect(updateSettings(ctx, { website: 'javascript:alert(1)' })).rejects.toMatchObject({ issues: [{ code: 'website_invalid' }] })
    const auditor = { ...ctx, actor: { kind: 'user' as const, userId: 'a', roles: ['auditor' as const] } }
    await expect(updateSettings(auditor, {})).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)
