import type { z } from 'zod'
import type { Context } from '../context.ts'
import { editionNotFound } from '../materials/errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { downloadsOf } from './downloads.ts'
import { type Publication, toPublication } from './publication.ts'
import { editionsWithFiles } from './queries.ts'
import { EditionId } from './schemas.ts'

/** One edition as it stands towards the public, withdrawn or not. Throws `edition_not_found`. */
export async function getPublication(ctx: Context, input: z.input<typeof EditionId>): Promise<Publication> {
  requirePermission(ctx, 'materials:read')
  const { editionId } = parse(EditionId, input)
  const [edition] = await editionsWithFiles(ctx, { id: editionId })
  if (!edition) throw editionNotFound()
  return toPublication(edition, (await downloadsOf(ctx, [editionId]))(editionId), ctx.clock.today())
}
