import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { publicationNotFound } from './errors.ts'
import type { PublicationFile } from './file.ts'
import { editionsWithFiles } from './queries.ts'
import { EditionId } from './schemas.ts'

/** An edition's file as the staff reads it, public or not, without counting it; see `readFile`. Throws `publication_not_found`. */
export async function getFile(ctx: Context, input: z.input<typeof EditionId>): Promise<PublicationFile & { language: string }> {
  requirePermission(ctx, 'materials:read')
  const { editionId } = parse(EditionId, input)
  const [edition] = await editionsWithFiles(ctx, { id: editionId })
  if (!edition?.file) throw publicationNotFound()
  return { ...edition.file, language: edition.language }
}
