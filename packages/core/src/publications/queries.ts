import type { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import { fromDate } from '../day.ts'
import { type Edition, toEdition, withFacts } from '../materials/edition.ts'
import { lastFile, type PublicationFile, toFile } from './file.ts'
import { misleads } from './shelf.ts'

/** An edition with the file that is read, if it has one. */
export interface EditionWithFile extends Edition {
  file: PublicationFile | null
  /** It carries something that is another today; see `misleads`. */
  misleading: boolean
}

/** Editions by material, language and name, with their files. */
export async function editionsWithFiles(ctx: Context, where: Prisma.EditionWhereInput): Promise<EditionWithFile[]> {
  const today = ctx.clock.today()
  const rows = await ctx.db.edition.findMany({
    where,
    include: { ...withFacts, files: lastFile },
    orderBy: [{ material: { name: 'asc' } }, { language: 'asc' }, { name: 'asc' }],
  })
  return rows.map(({ files: [file], ...row }) => {
    const kept = new Set(row.decisions.filter(({ decision }) => decision === 'keep').map(({ versionId }) => versionId))
    const misleading = row.facts.some(({ version }) => misleads(version.value, { versions: toDays(version.fact.versions), kept }, today))
    return { ...toEdition(row, today), file: file ? toFile(file) : null, misleading }
  })
}

const toDays = <V extends { validFrom: Date }>(versions: V[]) =>
  versions.map((version) => ({ ...version, validFrom: fromDate(version.validFrom) }))
