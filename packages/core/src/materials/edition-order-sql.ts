import { Prisma } from '@lykta/db'

/** What editions are sorted by: `edition e` of `material m`, by material, language and name. */
export const editionKeySql = Prisma.sql`(m.name || ' ' || e.language || ' ' || e.name)`
