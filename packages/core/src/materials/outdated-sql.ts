import { Prisma } from '@lykta/db'

/**
 * The facts that are printed on edition `e` and are no longer so, or will no longer be: `fact_id, version_id, newest_id, since` (the day of the newest),
 * `decision` (null while nobody has said what is to be done), to be gone on with by AND. The same rule as `CarriedFact.outdated`.
 */
export const carriesOutdatedSql = Prisma.sql`
  SELECT carried.fact_id, carried.id AS version_id, newest.id AS newest_id, newest.valid_from AS since, d.decision
  FROM edition_fact ef
  JOIN public_fact_version carried ON carried.id = ef.version_id
  CROSS JOIN LATERAL (
    SELECT v.id, v.value, v.valid_from FROM public_fact_version v WHERE v.fact_id = carried.fact_id
    ORDER BY v.valid_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1
  ) AS newest
  LEFT JOIN edition_fact_decision d ON d.edition_id = ef.edition_id AND d.version_id = newest.id
  WHERE ef.edition_id = e.id AND carried.value IS DISTINCT FROM newest.value`
