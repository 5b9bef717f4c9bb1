import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { association } from '../../../../test/support/letters.ts'
import { shelf } from '../../../../test/support/stock.ts'
import { addDemandPeak, countStock, listReorderNeeds, orderPrint, recordMovements, remindReorders, setReorderPoint } from './index.ts'

test(
  'what is used is what left our hands for good, and a peak that was weighs by what it was',
  withContext(async (ctx) => {
    const { editionId, materialId, storeId, partnerId } = await shelf(ctx, 1000)
    await setReorderPoint(ctx, { materialId, language: 'sv', quantity: 300, leadDays: 14 })
    const { id: holderId } = await ctx.db.holder.create({ data: { kind: 'store', name: 'Lådan' } })
    const move = { key: randomUUID(), editionId, fromId: storeId, happenedOn: '2026-11-01' }
    await recordMovements(ctx, {
      movements: [
        { ...move, kind: 'handed', quantity: 100, toId: holderId },
        { ...move, key: randomUUID(), kind: 'handed', quantity: 200, toId: partnerId },
        { ...move, key: randomUUID(), kind: 'sent', quantity: 116 },
        { ...move, key: randomUUID(), kind: 'destroyed', quantity: 50, reason: 'Våta' },
      ],
    })
    await orderPrint(ctx, { editionId, holderId: storeId, quantity: 40 })
    // 316 in the 316 days since the first came on 10 January
    expect(await listReorderNeeds(ctx)).toMatchObject([{ there: 634, coming: 40, usualPerDay: 1, level: 300, peaks: [] }])
    await addDemandPeak(ctx, { name: 'Kampanj', startsOn: '2026-10-01', endsOn: '2026-10-10', times: 5 })
    expect((await listReorderNeeds(ctx))[0]?.usualPerDay).toBeCloseTo(316 / 356)
  }),
)

test(
  'office and board are told once that a print is due, by whichever worker, and anew when there was enough in between',
  withContext(async (ctx) => {
    await association(ctx)
    const { editionId, materialId, storeId } = await shelf(ctx)
    const user = (id: string, roles: ('board' | 'volunteer')[]) => ({ id, name: id, email: `${id}@lyktan.example`, roles, language: 'sv' })
    await ctx.db.user.createMany({ data: [user('berit', ['board']), user('vera', ['volunteer'])] })
    const sent: string[] = []
    const notify = async ({ to, subject, text }: { to: string; subject: string; text: string }) =>
      void sent.push([to, subject, text.includes('100 exemplar finns kvar')].join(' '))
    const remind = () => remindReorders(ctx, { baseUrl: 'https://lykta.example', notify })
    const told = async () => {
      sent.length = 0
      await Promise.all([remind(), remind()])
      return [...sent]
    }
    expect(await told()).toEqual([])
    await setReorderPoint(ctx, { materialId, language: 'sv', quantity: 100, leadDays: 14 })
    expect(await told()).toEqual(['berit@lyktan.example Dags att beställa Informationskort, svenska true'])
    expect(await told()).toEqual([])
    const count = (found: number) => countStock(ctx, { key: randomUUID(), editionId, holderId: storeId, found, reason: 'Inventering' })
    await count(500)
    expect(await told()).toEqual([])
    await count(100)
    expect(await told()).toHaveLength(1)
  }),
)
