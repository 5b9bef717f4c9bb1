import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { actorId, audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { lockEdition } from '../materials/queries.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { fileFields, type PublicationFile, toFile } from './file.ts'
import { fileTypeOf, fileTypes } from './file-type.ts'
import { AddFile } from './schemas.ts'

/**
 * Lays a file beside an edition, byte for byte as it came; from now on it is the one that is read, also where it was there before. See
 * `fileTypeOf` for what is taken and what it throws. Throws `edition_not_found`.
 */
export async function addFile(ctx: Context, input: z.input<typeof AddFile>): Promise<PublicationFile> {
  requirePermission(ctx, 'materials:write')
  const { editionId, bytes } = parse(AddFile, input)
  const contentType = fileTypes[fileTypeOf(bytes)]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return transaction(ctx, async (ctx) => {
    await lockEdition(ctx, editionId)
    const added = { addedAt: ctx.clock.now(), addedBy: actorId(ctx) }
    const row = await ctx.db.editionFile.upsert({
      where: { editionId_sha256: { editionId, sha256 } },
      create: { editionId, contentType, size: bytes.length, sha256, content: new Uint8Array(bytes), ...added },
      update: added,
      select: fileFields,
    })
    await audit(ctx, 'publication.file_added', editionId, { bytes: bytes.length })
    return toFile(row)
  })
}
