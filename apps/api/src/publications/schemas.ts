import { z } from '@hono/zod-openapi'
import { materialKinds } from '@lykta/core/materials'
import { DeclineCopies, fileTypes, hiddenReasons, requestStates, SendCopies, SetShares, SetShelf } from '@lykta/core/publications'
import { Instant, pageOf } from '../formats.ts'
import { Edition } from '../materials/schemas.ts'

export const ShelfBody = SetShelf.omit({ editionId: true }).openapi('SetShelf')
export const SharesBody = SetShares.omit({ editionId: true }).openapi('SetShares')
export const SendBody = SendCopies.omit({ requestId: true }).openapi('SendCopies')
export const DeclineBody = DeclineCopies.omit({ requestId: true }).openapi('DeclineCopies')

const file = {
  type: z.enum(Object.keys(fileTypes) as (keyof typeof fileTypes)[]),
  size: z.number().int().openapi({ description: 'In bytes' }),
  sha256: z.string().openapi({ description: 'Hexadecimal' }),
}

const ShelfItem = z
  .object({
    editionId: z.uuid(),
    kind: z.enum(materialKinds),
    title: z.string(),
    edition: z.string().openapi({ description: 'What stands on it' }),
    language: z.string().openapi({ description: 'BCP 47' }),
    file: z
      .object({ ...file, url: z.url() })
      .nullable()
      .openapi({ description: 'Null where it can only be asked for' }),
    orderable: z.boolean().openapi({ description: 'Organisations can ask for printed copies' }),
  })
  .openapi('ShelfItem')
export const Shelf = z.object({ items: z.array(ShelfItem) }).openapi('Shelf')

export const PublicationFile = z.object({ id: z.uuid(), ...file, addedAt: Instant }).openapi('PublicationFile')

const downloads = z.object({
  months: z.array(z.object({ month: z.string().openapi({ example: '2026-11' }), count: z.number().int() })),
  thisYear: z.number().int(),
  total: z.number().int(),
})

export const Publication = z
  .object({
    edition: Edition,
    file: PublicationFile.nullable(),
    readable: z.boolean().openapi({ description: 'Everybody can read the file today' }),
    hidden: z.enum(hiddenReasons).nullable().openapi({ description: 'Why not, though it is public' }),
    orderable: z.boolean().openapi({ description: 'Organisations can ask for copies today' }),
    downloads: downloads.openapi({ description: 'How often its files were downloaded; by whom nobody knows' }),
  })
  .openapi('Publication')
export const PublicationPage = pageOf(Publication).openapi('PublicationPage')

export const Shares = z
  .object({
    printed: z.number().int().openapi({ description: 'Copies' }),
    costOre: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Of all print orders that were not cancelled; null while none has a cost' }),
    ordersWithoutCost: z.number().int(),
    publishers: z.array(
      z.object({
        holderId: z.uuid(),
        name: z.string(),
        ours: z.boolean().openapi({ description: 'All stores and volunteers together' }),
        parts: z.number().int(),
        dueCopies: z.number().int(),
        dueOre: z.number().int().nullable(),
        got: z.number().int().openapi({ description: 'Copies from the printer and from others, less what was handed on' }),
        placed: z.number().int().openapi({ description: 'Copies at places, less what came back' }),
        sent: z.number().int().openapi({ description: 'Copies sent to organisations that asked' }),
      }),
    ),
  })
  .openapi('Shares')

const request = {
  id: z.uuid(),
  organisation: z.string(),
  language: z.string().openapi({ description: 'In which it reads our answer' }),
  askedAt: Instant,
  state: z.enum(requestStates),
  handledAt: Instant.nullable(),
  reason: z.string().nullable(),
  lines: z.array(
    z.object({
      edition: Edition.pick({ id: true, material: true, language: true, name: true }),
      asked: z.number().int(),
      sent: z.number().int().nullable(),
    }),
  ),
}

export const CopyRequestPage = pageOf(z.object(request).openapi('CopyRequestSummary')).openapi('CopyRequestPage')
export const CopyRequest = z
  .object({ ...request, email: z.string().nullable(), address: z.string().nullable(), note: z.string().nullable() })
  .openapi('CopyRequest', { description: 'Addresses and note are null a month after it was handled' })
