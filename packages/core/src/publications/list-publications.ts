import type { z } from 'zod'
import type { Context } from '../context.ts'
import { listEditions } from '../materials/list-editions.ts'
import { parse } from '../parse.ts'
import { downloadsOf } from './downloads.ts'
import { type Publication, toPublication } from './publication.ts'
import { editionsWithFiles } from './queries.ts'
import { ListPublications } from './schemas.ts'

/** Editions that are not withdrawn, by material, language and name, and how each stands towards the public. */
export async function listPublications(
  ctx: Context,
  input: z.input<typeof ListPublications> = {},
): Promise<{ items: Publication[]; next: string | null }> {
  const { items, next } = await listEditions(ctx, { ...parse(ListPublications, input), withdrawn: false })
  const ids = items.map(({ id }) => id)
  const downloads = await downloadsOf(ctx, ids)
  const editions = new Map((await editionsWithFiles(ctx, { id: { in: ids } })).map((edition) => [edition.id, edition]))
  const inOrder = ids.flatMap((id) => editions.get(id) ?? [])
  return { items: inOrder.map((edition) => toPublication(edition, downloads(edition.id), ctx.clock.today())), next }
}
