import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Day } from '../day.ts'
import { carriesOutdatedSql } from '../materials/outdated-sql.ts'
import { inMunicipality } from '../visits/lying-sql.ts'
import type { ListRecall } from './schemas.ts'

type Which = Pick<z.output<typeof ListRecall>, 'factId' | 'editionId'>

/** The editions that are meant: `id`, and since when they ought to be gone (`since`, null for one that nothing speaks against). */
export function wantedSql({ factId, editionId }: Which, today: Day): Prisma.Sql {
  const conditions: Prisma.Sql[] = []
  if (editionId) conditions.push(Prisma.sql`e.id = ${editionId}::uuid`)
  if (factId) conditions.push(Prisma.sql`EXISTS (${carriesOutdatedSql} AND carried.fact_id = ${factId}::uuid)`)
  if (conditions.length === 0) conditions.push(Prisma.sql`e.recalled_on <= ${today}::date`)
  return Prisma.sql`
    SELECT e.id, coalesce(e.recalled_on, (SELECT min(since) FROM (${carriesOutdatedSql}) AS outdated)) AS since
    FROM edition e WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** For `lyingSql`: what was told of editions in `wanted`, in one municipality or all. */
export function linesOf(municipalityCode: string | undefined): Prisma.Sql {
  const ofWanted = Prisma.sql`l.edition_id IN (SELECT id FROM wanted)`
  return municipalityCode === undefined ? ofWanted : Prisma.sql`${ofWanted} AND ${inMunicipality(municipalityCode)}`
}
