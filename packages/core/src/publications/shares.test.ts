import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { edition, orderable, print } from '../../../../test/support/publications.ts'
import { createHolder, recordMovements } from '../stock/index.ts'
import { getShares, setShares } from './index.ts'

test(
  'three publish a handbook: what each is due of copies and cost, has got and has sent follows from the ledger and the orders',
  withContext(async (ctx) => {
    const { editionId, storeId } = await orderable(ctx, 1000)
    const [asta, saga] = await Promise.all(['Astajouren', 'Sagajouren'].map((name) => createHolder(ctx, { kind: 'partner', name })))
    if (!asta || !saga) throw new Error('two partners')
    const order = { editionId, holderId: storeId, quantity: 1000, orderedOn: new Date('2026-01-02') }
    await ctx.db.printOrder.createMany({
      data: [{ ...order, costOre: 1_000_000 }, order, { ...order, costOre: 5, cancelledOn: new Date('2026-01-03') }],
    })
    const shares = [
      { holderId: storeId, parts: 2 },
      { holderId: saga.id, parts: 1 },
      { holderId: asta.id, parts: 1 },
    ]
    await setShares(ctx, { editionId, shares })
    const key = () => crypto.randomUUID()
    await recordMovements(ctx, { movements: [{ kind: 'handed', key: key(), editionId, fromId: storeId, toId: asta.id, quantity: 200 }] })
    await recordMovements(ctx, { movements: [{ kind: 'sent', key: key(), editionId, fromId: asta.id, quantity: 30 }] })
    expect(await getShares(ctx, { editionId })).toEqual({
      ...{ printed: 1000, costOre: 1_000_000, ordersWithoutCost: 1 },
      publishers: [
        { ...shares[0], name: expect.stringMatching(/^Lager/), ours: true, dueCopies: 500, dueOre: 500_000, got: 800, placed: 0, sent: 0 },
        { ...shares[2], name: 'Astajouren', ours: false, dueCopies: 250, dueOre: 250_000, got: 200, placed: 0, sent: 30 },
        { ...shares[1], name: 'Sagajouren', ours: false, dueCopies: 250, dueOre: 250_000, got: 0, placed: 0, sent: 0 },
      ],
    })
    await setShares(ctx, { editionId, shares: [] })
    expect((await getShares(ctx, { editionId })).publishers).toEqual([])
  }),
)

test(
  'partners publish together, and one store stands for us; a volunteer’s bag does not, nor one alone',
  withContext(async (ctx) => {
    const editionId = await edition(ctx)
    const [first, second] = await Promise.all(['Skåpet', 'Källaren'].map((name) => createHolder(ctx, { kind: 'store', name })))
    const { id: partner } = await createHolder(ctx, { kind: 'partner', name: 'Astajouren' })
    await ctx.db.user.create({ data: { id: 'v', name: 'Vera', email: 'vera@lyktan.example', roles: ['volunteer'] } })
    const { id: bag } = await createHolder(ctx, { kind: 'volunteer', userId: 'v' })
    const refused = async (...holderIds: (string | undefined)[]) =>
      setShares(ctx, { editionId, shares: holderIds.map((holderId = '') => ({ holderId, parts: 1 })) }).catch((error) => [
        error.code,
        ...error.issues.map(({ code }: { code: string }) => code),
      ])
    expect(await refused(first?.id, second?.id)).toEqual(['shares_own_twice', 'shares_own_twice'])
    expect(await refused(partner, bag)).toEqual(['share_holder_unfit', 'share_holder_unfit'])
    expect(await refused(partner, crypto.randomUUID())).toContain('share_holder_unfit')
    expect(await refused(partner)).toContain('shares_of_one')
    expect(await refused(partner, partner)).toContain('holder_twice')
    await print(ctx, editionId, partner, 10)
    expect(await refused(partner, first?.id)).toBeUndefined()
    expect((await getShares(ctx, { editionId })).publishers).toMatchObject([
      { ours: true, dueCopies: 5, got: 0, dueOre: null },
      { ours: false, dueCopies: 5, got: 10 },
    ])
  }),
)
