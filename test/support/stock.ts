import { randomUUID } from 'node:crypto'
import type { Context } from '@lykta/core'
import { createEdition, createMaterial } from '@lykta/core/materials'
import { createHolder, recordMovements } from '@lykta/core/stock'

interface Shelf {
  editionId: string
  materialId: string
  storeId: string
  partnerId: string
}

/** An information card in Swedish of which so many copies lie in a store, and a partner that has none. */
export async function shelf(ctx: Context, copies = 100): Promise<Shelf> {
  const { id: materialId } = await createMaterial(ctx, { kind: 'information_card', name: 'Informationskort' })
  const { id: editionId } = await createEdition(ctx, { materialId, language: 'sv', name: '2026:1', printedOn: '2026-01-10' })
  const { id: storeId } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  const { id: partnerId } = await createHolder(ctx, { kind: 'partner', name: 'Systerjouren' })
  if (copies > 0)
    await recordMovements(ctx, {
      movements: [{ kind: 'printed', key: randomUUID(), editionId, quantity: copies, toId: storeId, happenedOn: '2026-01-10' }],
    })
  return { editionId, materialId, storeId, partnerId }
}
