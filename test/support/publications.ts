import type { Context } from '@lykta/core'
import { createEdition, createMaterial } from '@lykta/core/materials'
import { addFile, setShelf } from '@lykta/core/publications'
import { createHolder, recordMovements } from '@lykta/core/stock'

/** A PDF as small as it can be; `about` tells it from others. */
export const pdf = (about = 'kort'): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`%PDF-1.7\n% ${about}\n%%EOF\n`)

let made = 0

/** A material's edition in a language, printed unless the test says otherwise. */
export async function edition(
  ctx: Context,
  {
    language = 'sv',
    printedOn = '2026-01-10',
    title = `Kort ${++made}`,
  }: { language?: string; printedOn?: string | null; title?: string } = {},
): Promise<string> {
  const { id: materialId } = await createMaterial(ctx, { kind: 'information_card', name: title })
  const { id } = await createEdition(ctx, { materialId, language, name: '2026:1', printedOn, validFrom: '2026-01-01' })
  return id
}

/** The same with a file that everybody can read. */
export async function publication(
  ctx: Context,
  options: Parameters<typeof edition>[1] & { bytes?: Uint8Array<ArrayBuffer> } = {},
): Promise<string> {
  const editionId = await edition(ctx, options)
  await addFile(ctx, { editionId, bytes: options.bytes ?? pdf() })
  await setShelf(ctx, { editionId, public: true })
  return editionId
}

/** The same that organisations can ask for, and copies of it in a store. */
export async function orderable(ctx: Context, copies = 500): Promise<{ editionId: string; storeId: string }> {
  const editionId = await edition(ctx)
  await setShelf(ctx, { editionId, orderable: true })
  const { id: storeId } = await createHolder(ctx, { kind: 'store', name: `Lager ${++made}` })
  await print(ctx, editionId, storeId, copies)
  return { editionId, storeId }
}

export async function print(ctx: Context, editionId: string, holderId: string, quantity: number): Promise<void> {
  await recordMovements(ctx, { movements: [{ kind: 'printed', key: crypto.randomUUID(), editionId, toId: holderId, quantity }] })
}

/** What an organisation writes in the form. */
export const request = (editionId: string, asked = 100) => ({
  key: crypto.randomUUID(),
  organisation: 'Exempelbiblioteket',
  email: 'info@biblioteket.example',
  address: 'Exempelbiblioteket\nExempelgatan 1\n123 45 Exempelby',
  language: 'sv' as const,
  lines: [{ editionId, asked }],
})
