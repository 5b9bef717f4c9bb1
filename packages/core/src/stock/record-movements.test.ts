import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { shelf } from '../../../../test/support/stock.ts'
import { DomainError } from '../errors.ts'
import { withdrawEdition } from '../materials/index.ts'
import { closeHolder } from './close-holder.ts'
import { correctMovement } from './correct-movement.ts'
import { countStock } from './count-stock.ts'
import { recordMovements } from './record-movements.ts'

const balances = async (ctx: TestContext) =>
  Object.fromEntries((await ctx.db.stockBalance.findMany()).map(({ holderId, quantity }) => [holderId, quantity]))

/** What everybody has, added up from the ledger alone. */
async function addedUp(ctx: TestContext): Promise<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const { fromId, toId, quantity } of await ctx.db.stockMovement.findMany()) {
    if (fromId) sums[fromId] = (sums[fromId] ?? 0) - quantity
    if (toId) sums[toId] = (sums[toId] ?? 0) + quantity
  }
  return sums
}

const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  )

test(
  'more than a holder has is refused whole, and the error names edition, holder and what is there, in a transaction too',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const handed = (quantity: number) => ({
      kind: 'handed' as const,
      key: randomUUID(),
      editionId,
      quantity,
      fromId: storeId,
      toId: partnerId,
    })
    const movements = [handed(40), handed(61)]
    const params = { edition: 'Informationskort 2026:1 (sv)', holder: 'Kansliet', there: 100, wanted: 101 }
    for (const error of [
      await refusal(recordMovements(ctx, { movements })),
      await refusal(ctx.db.$transaction((db) => recordMovements({ ...ctx, db }, { movements }))),
    ])
      expect(error).toMatchObject({ code: 'stock_too_small', pointer: '/movements/0/quantity', params })
    expect(await balances(ctx)).toEqual({ [storeId]: 100 })
  }),
)

test(
  'a movement sent twenty times at once is one, and another may not have its key',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const movement = { kind: 'handed' as const, key: randomUUID(), editionId, quantity: 30, fromId: storeId, toId: partnerId }
    const answers = await Promise.all(Array.from({ length: 20 }, () => recordMovements(ctx, { movements: [movement, movement] })))
    expect(new Set(answers.flat().map(({ id }) => id)).size).toBe(1)
    expect(await balances(ctx)).toEqual({ [storeId]: 70, [partnerId]: 30 })
    const other = await refusal(recordMovements(ctx, { movements: [{ ...movement, quantity: 31 }] }))
    expect(other.code).toBe('movement_key_used')
    const loud = { ...movement, key: movement.key.toUpperCase(), editionId: editionId.toUpperCase() }
    expect((await recordMovements(ctx, { movements: [loud] }))[0]?.id).toBe(answers[0]?.[0]?.id)
    const mixed = [
      { ...movement, key: randomUUID(), quantity: 1 },
      { ...movement, quantity: 31 },
    ]
    expect(await refusal(recordMovements(ctx, { movements: mixed }))).toMatchObject({
      code: 'movement_key_used',
      pointer: '/movements/1/key',
    })
    expect(await balances(ctx)).toEqual({ [storeId]: 70, [partnerId]: 30 })
  }),
)

test(
  'of sixty clients that take five each at once from a hundred, twenty get theirs and the shelf is empty',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const take = () =>
      recordMovements(ctx, {
        movements: [{ kind: 'handed', key: randomUUID(), editionId, quantity: 5, fromId: storeId, toId: partnerId }],
      }).then(
        () => 'taken',
        (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
      )
    const outcomes = await Promise.all(Array.from({ length: 60 }, take))
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(20)
    expect(outcomes.filter((outcome) => outcome === 'stock_too_small')).toHaveLength(40)
    expect(await balances(ctx)).toEqual({ [storeId]: 0, [partnerId]: 100 })
  }),
)

test(
  'the database itself refuses a balance below zero, a hand on the sums, and a hand on the ledger',
  withContext(async (ctx) => {
    const { editionId, storeId: fromId } = await shelf(ctx)
    const row = { key: randomUUID(), kind: 'sent' as const, editionId, quantity: 101, fromId, happenedOn: new Date('2026-02-01') }
    await expect(ctx.db.stockMovement.create({ data: row })).rejects.toThrow()
    await expect(ctx.db.stockBalance.updateMany({ data: { quantity: 5 } })).rejects.toThrow()
    await expect(ctx.db.stockMovement.deleteMany()).rejects.toThrow()
    expect(await balances(ctx)).toEqual({ [fromId]: 100 })
  }),
)

test(
  'whatever is recorded, taken back and counted, in whatever order and together, the balances are the ledger added up and never below zero',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx, 0)
    const holders = [storeId, partnerId]
    const holder = fc.constantFrom(...holders)
    const quantity = fc.integer({ min: 1, max: 60 })
    const step = fc.oneof(
      fc.record({ kind: fc.constant('printed' as const), toId: holder, quantity }),
      fc.record({ kind: fc.constant('sent' as const), fromId: holder, quantity }),
      fc.record({ kind: fc.constant('handed' as const), fromId: holder, toId: holder, quantity }),
      fc.record({ kind: fc.constant('destroyed' as const), fromId: holder, quantity, reason: fc.constant('Våta') }),
      fc.record({ kind: fc.constant('counted' as const), holderId: holder, found: fc.integer({ min: 0, max: 80 }) }),
      fc.record({ kind: fc.constant('corrected' as const), which: fc.nat({ max: 40 }) }),
    )
    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
    const take = async (one: Step) => {
      const key = randomUUID()
      if (one.kind === 'counted')
        return countStock(ctx, { key, editionId, holderId: one.holderId, found: one.found, reason: 'Inventering' })
      if (one.kind !== 'corrected') return recordMovements(ctx, { movements: [{ key, editionId, ...one }] })
      const rows = await ctx.db.stockMovement.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
      const movementId = rows[one.which % Math.max(1, rows.length)]?.id
      return movementId && correctMovement(ctx, { movementId, reason: 'Fel' })
    }
    const refused = new Set(['stock_too_small', 'same_holder', 'movement_corrected', 'movement_is_correction'])
    const lane = async (steps: Step[]) => {
      for (const one of steps)
        await take(one).catch((error: unknown) => {
          if (!(error instanceof DomainError) || !refused.has(error.code)) throw error
        })
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), async (lanes) => {
        await Promise.all(lanes.map(lane))
        const sums = await balances(ctx)
        expect(Object.values(sums).every((sum) => sum >= 0)).toBe(true)
        expect({ ...sums }).toEqual({ ...Object.fromEntries(Object.keys(sums).map((id) => [id, 0])), ...(await addedUp(ctx)) })
      }),
      { numRuns: 25 },
    )
  }),
)

test(
  'two counts at once do not mix, and a count sent twice is one',
  withContext(async (ctx) => {
    const { editionId, storeId } = await shelf(ctx)
    const count = { key: randomUUID(), editionId, holderId: storeId, found: 90, reason: 'Inventering' }
    const [first, again] = await Promise.all([
      countStock(ctx, count),
      countStock(ctx, count),
      countStock(ctx, { ...count, key: randomUUID() }),
    ])
    expect(first.movement ?? again.movement).toMatchObject({ kind: 'counted', quantity: 10, fromId: storeId, reason: 'Inventering' })
    expect(await balances(ctx)).toEqual({ [storeId]: 90 })
    expect(await countStock(ctx, count)).toMatchObject({ found: 90 })
  }),
)

test(
  'a correction takes a movement back once, and not when the copies have gone on',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const handed = { kind: 'handed' as const, editionId, quantity: 30, fromId: storeId, toId: partnerId }
    const [movement] = await recordMovements(ctx, { movements: [{ ...handed, key: randomUUID(), happenedOn: '2026-03-01' }] })
    const correction = { movementId: movement?.id ?? '', reason: 'Fel upplaga' }
    expect(await correctMovement(ctx, correction)).toMatchObject({
      kind: 'corrected',
      fromId: partnerId,
      toId: storeId,
      happenedOn: '2026-03-01',
    })
    expect((await refusal(correctMovement(ctx, correction))).code).toBe('movement_corrected')
    expect(await balances(ctx)).toEqual({ [storeId]: 100, [partnerId]: 0 })
    const [printed] = await ctx.db.stockMovement.findMany({ where: { kind: 'printed' } })
    await recordMovements(ctx, { movements: [{ ...handed, key: randomUUID() }] })
    expect((await refusal(correctMovement(ctx, { movementId: printed?.id ?? '', reason: 'Fel' }))).code).toBe('stock_too_small')
  }),
)

test(
  'a day in the future, a closed holder and a withdrawn edition are refused; what is withdrawn still comes home to a store',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const handed = (fromId: string, toId: string) => ({ kind: 'handed' as const, key: randomUUID(), editionId, quantity: 5, fromId, toId })
    const record = (movement: ReturnType<typeof handed> & { happenedOn?: string }) => recordMovements(ctx, { movements: [movement] })
    const late = await refusal(record({ ...handed(storeId, partnerId), happenedOn: '2026-11-22' }))
    expect(late).toMatchObject({ code: 'day_in_future', pointer: '/movements/0/happenedOn' })
    await record(handed(storeId, partnerId))
    await withdrawEdition(ctx, { editionId, reason: 'Nytt nummer' })
    expect((await refusal(record(handed(storeId, partnerId)))).code).toBe('edition_withdrawn')
    expect((await refusal(closeHolder(ctx, { holderId: partnerId }))).code).toBe('holder_not_empty')
    await record(handed(partnerId, storeId))
    await closeHolder(ctx, { holderId: partnerId })
    expect((await refusal(record(handed(storeId, partnerId)))).code).toBe('holder_closed')
  }),
)

test(
  'a volunteer moves nothing but what a visit places',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const volunteer: TestContext = { ...ctx, actor: { kind: 'user', userId: 'v', roles: ['volunteer'] } }
    const movements = [{ kind: 'handed' as const, key: randomUUID(), editionId, quantity: 5, fromId: storeId, toId: partnerId }]
    expect((await refusal(recordMovements(volunteer, { movements }))).code).toBe('permission_denied')
  }),
)
