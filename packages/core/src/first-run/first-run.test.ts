import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { listSeries } from '../newsletters/index.ts'
import { getSettings, setUpAssociation } from '../settings/index.ts'
import { firstRun } from './index.ts'

const first = { associationName: 'Testjouren', name: 'Åsa', email: 'Asa@Jouren.example', password: 'tolv tecken minst' }

test(
  'a visitor makes the first user, the association and the series her letters come from, once',
  withContext(async (ctx) => {
    const visitor = { ...ctx, actor: { kind: 'visitor' as const } }
    expect(await firstRun(visitor, first)).toMatchObject({ email: 'asa@jouren.example', roles: ['board', 'office'] })
    expect(await getSettings(ctx)).toMatchObject({ associationName: 'Testjouren' })
    const series = await listSeries(ctx)
    expect(series.map(({ slug }) => slug).sort()).toEqual(['members-letter', 'notices', 'press-letter'])
    for (const one of series) {
      expect(one).toMatchObject({ senderName: 'Testjouren', discreetName: 'Brevlådan', senderAddress: 'asa@jouren.example' })
    }
    const again = firstRun(visitor, { ...first, associationName: 'En annan', email: 'b@jouren.example' })
    await expect(again).rejects.toMatchObject({ kind: 'conflict', code: 'first_user_exists' })
    expect(await getSettings(ctx)).toMatchObject({ associationName: 'Testjouren' })
    expect([await ctx.db.user.count(), await ctx.db.series.count()]).toEqual([1, 3])
  }),
)

test(
  'of two first runs at once one is done, and nothing is left of the other',
  withContext(async (ctx) => {
    const runs = ['a', 'b'].map((who) => firstRun(ctx, { ...first, associationName: who, email: `${who}@jouren.example` }))
    const results = await Promise.allSettled(runs)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'first_user_exists' } })
    const user = await ctx.db.user.findFirstOrThrow()
    expect(await getSettings(ctx)).toMatchObject({ associationName: user.email.charAt(0) })
    expect([await ctx.db.user.count(), await ctx.db.series.count(), await ctx.db.goal.count()]).toEqual([1, 3, 1])
  }),
)

test(
  'an association that an import has made gets its name and keeps the rest',
  withContext(async (ctx) => {
    await setUpAssociation(ctx, { associationName: 'Lykta', feeOre: 30_000 })
    await firstRun(ctx, { ...first, language: 'en' })
    expect(await getSettings(ctx)).toMatchObject({ associationName: 'Testjouren' })
    expect(await ctx.db.membershipClass.findMany({ select: { feeOre: true } })).toEqual([{ feeOre: 30_000 }, { feeOre: 30_000 }])
    expect(await listSeries(ctx)).toMatchObject(Array(3).fill({ discreetName: 'The letterbox' }))
  }),
)

test(
  'everything that is wrong is said at once, and nothing is made',
  withContext(async (ctx) => {
    const wrong = firstRun(ctx, { associationName: 'x'.repeat(101), name: '', email: 'ingen adress', password: 'kort' })
    await expect(wrong).rejects.toMatchObject({
      issues: [{ pointer: '/associationName' }, { pointer: '/name' }, { pointer: '/email' }, { pointer: '/password' }],
    })
    await expect(firstRun(ctx, { ...first, associationName: ' ' })).rejects.toMatchObject({
      issues: [{ pointer: '/associationName', code: 'required' }],
    })
    expect([await ctx.db.user.count(), await ctx.db.settings.count()]).toEqual([0, 0])
  }),
)
