import { Prisma } from '@lykta/db'
import type { MaterialKind } from '../materials/schemas.ts'

/** What a reader knows the holder `h` by: a volunteer's bag by the name of its user `u`. */
export const holderNameSql = (h: string, u: string) => Prisma.raw(`coalesce(${h}.name, ${u}.name)`)

/** The row `e` of `edition` with its material `m`, as every list names it. */
export const editionSql = Prisma.sql`e.id AS "editionId", m.id AS "materialId", m.name AS material, m.kind AS "materialKind", e.language, e.name AS edition`

/** How a list names an edition. */
export interface NamedEdition {
  editionId: string
  materialId: string
  material: string
  materialKind: MaterialKind
  language: string
  /** What stands on it: "2026:1". */
  edition: string
}
