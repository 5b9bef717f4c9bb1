import type { Context } from '../context.ts'
import type { MaterialKind } from '../materials/schemas.ts'
import type { PublicationFile } from './file.ts'
import { editionsWithFiles } from './queries.ts'
import { hiddenReason, isOrderable } from './shelf.ts'

/** An edition as everybody may know it. */
export interface ShelfItem {
  editionId: string
  kind: MaterialKind
  /** The material's name, in whatever language it was given. */
  title: string
  /** What stands on it: "2026:1". */
  edition: string
  /** BCP 47. */
  language: string
  /** Null where it can only be asked for. */
  file: PublicationFile | null
  orderable: boolean
}

/** What everybody may read and organisations may ask for today. Few enough to stand on one page. */
export async function listShelf(ctx: Context): Promise<ShelfItem[]> {
  const today = ctx.clock.today()
  const editions = await editionsWithFiles(ctx, { OR: [{ public: true }, { orderable: true }] })
  return editions
    .map(({ id, material, name, language, file, ...edition }) => ({
      ...{ editionId: id, kind: material.kind, title: material.name, edition: name, language },
      file: edition.public && hiddenReason(edition, today) === null ? file : null,
      orderable: isOrderable(edition, today),
    }))
    .filter(({ file, orderable }) => file || orderable)
}
