import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { DomainError } from '../errors.ts'
import { createHolder } from './create-holder.ts'
import { recordMovements } from './record-movements.ts'

async function shelf(ctx: TestContext, copies = 100) {
  const { id: materialId } = await ctx.db.material.create({ data: { kind: 'information_card', name: 'Informationskort' } })
  const edition = await ctx.db.edition.create({
    data: { materialId, language: 'sv', name: '2026:1', printedOn: new Date('2026-01-10'), validFrom: new Date('2026-01-10') },
  })
  const store = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  const partner = await createHolder(ctx, { kind: 'partner', name: 'Systerjouren' })
  if (copies > 0)
    await recordMovements(ctx, {
      movements: [{ kind: 'printed', key: randomUUID(), editionId: edition.id, quantity: copies, toId: store.id }],
    })
  return { editionId: edition.id, storeId: store.id, partnerId: partner.id }
}

const balances = async (ctx: TestContext) =>
  Object.fromEntries((await ctx.db.stockBalance.findMany()).map(({ holderId, quantity }) => [holderId, quantity]))

const refusal = async (work: Promise<unknown>): Promise<DomainError> => {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof DomainError)) throw error ?? new Error('it was not refused')
  return error
}

test(
  'more than a holder has is refused whole, and the error names edition, holder and what is there, in a transaction too',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const movements = [40, 61].map((quantity) => ({
      kind: 'handed' as const,
      key: randomUUID(),
      editionId,
      quantity,
      fromId: storeId,
      toId: partnerId,
    }))
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
  'a movement sent twenty times at once is one',
  withContext(async (ctx) => {
    const { editionId, storeId, partnerId } = await shelf(ctx)
    const movement = { kind: 'handed' as const, key: randomUUID(), editionId, quantity: 30, fromId: storeId, toId: partnerId }
    const answers = await Promise.all(Array.from({ length: 20 }, () => recordMovements(ctx, { movements: [movement] })))
    expect(new Set(answers.map(([row]) => row?.id)).size).toBe(1)
    expect(await balances(ctx)).toEqual({ [storeId]: 70, [partnerId]: 30 })
    const other = await refusal(recordMovements(ctx, { movements: [{ ...movement, quantity: 31 }] }))
    expect(other.code).toBe('movement_key_used')
  }),
)
