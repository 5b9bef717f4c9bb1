import type { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { type Edition, toEdition, withFacts } from '../materials/edition.ts'
import { lastFile, type PublicationFile, toFile } from './file.ts'

/** An edition with the file that is read, if it has one. */
export type EditionWithFile = Edition & { file: PublicationFile | null }

/** Editions by material, language and name, with their files. */
export async function editionsWithFiles(ctx: Context, where: Prisma.EditionWhereInput): Promise<EditionWithFile[]> {
  const rows = await ctx.db.edition.findMany({
    where,
    include: { ...withFacts, files: lastFile },
    orderBy: [{ material: { name: 'asc' } }, { language: 'asc' }, { name: 'asc' }],
  })
  return rows.map(({ files: [file], ...row }) => ({ ...toEdition(row, ctx.clock.today()), file: file ? toFile(file) : null }))
}
