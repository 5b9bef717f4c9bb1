import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { publicationNotFound } from './errors.ts'
import type { PublicationFile } from './file.ts'
import { editionsWithFiles } from './queries.ts'
import { EditionId } from './schemas.ts'
import { hiddenReason } from './shelf.ts'

/** A file that everybody may read today; see `readFile`. What is not public, not there or hidden is `publication_not_found` alike. */
export async function getShelfFile(ctx: Context, input: z.input<typeof EditionId>): Promise<PublicationFile & { language: string }> {
  const { editionId } = parse(EditionId, input)
  const [edition] = await editionsWithFiles(ctx, { id: editionId, public: true })
  if (!edition?.file || hiddenReason(edition, ctx.clock.today()) !== null) throw publicationNotFound()
  return { ...edition.file, language: edition.language }
}
