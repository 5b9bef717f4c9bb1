import { Prisma } from '@lykta/db'

/**
 * What lies where, a row for each place and edition that was ever told of: `place_id`, `edition_id`, `quantity` (no more than so many),
 * `seen_on` (when somebody last told of it), and once none lies there `emptied_on` and `emptied_visit_id`, else null.
 *
 * A count, or that none was left, is where the reckoning begins anew; from there what was placed is added and what was removed taken
 * off, never below zero: whoever removes more than was known of has removed all, and what she then places lies there. `wanted` is a
 * condition on `visit v` and `visit_line l` that leaves in all lines of a place and edition, or none of them.
 */
export const lyingSql = (wanted: Prisma.Sql): Prisma.Sql => Prisma.sql`
  WITH told AS (
    SELECT v.place_id, l.edition_id, v.id AS visit_id, v.visited_on, l.placed,
      CASE WHEN l.none_left THEN 0 ELSE coalesce(l.left_over, 0) - l.removed + l.placed END AS change,
      count(*) FILTER (WHERE l.none_left OR l.left_over IS NOT NULL) OVER in_order AS counts,
      row_number() OVER in_order AS position
    FROM visit v JOIN visit_line l ON l.visit_id = v.id
    WHERE v.withdrawn_at IS NULL AND ${wanted}
    WINDOW in_order AS (PARTITION BY v.place_id, l.edition_id ORDER BY v.visited_on, v.recorded_at, v.id)
  ), reckoned AS (
    SELECT told.*, sum(change) OVER since_count AS level FROM told
    WINDOW since_count AS (PARTITION BY place_id, edition_id, counts ORDER BY position)
  ), bounded AS (
    SELECT reckoned.*, level - least(0, min(level - placed) OVER since_count) AS quantity FROM reckoned
    WINDOW since_count AS (PARTITION BY place_id, edition_id, counts ORDER BY position)
  ), closed AS (
    SELECT bounded.*, coalesce(max(position) FILTER (WHERE quantity > 0) OVER whole, 0) + 1 AS emptied_at, max(position) OVER whole AS last
    FROM bounded WINDOW whole AS (PARTITION BY place_id, edition_id)
  )
  SELECT place_id, edition_id,
    max(quantity) FILTER (WHERE position = last)::int AS quantity,
    max(visited_on) AS seen_on,
    max(visited_on) FILTER (WHERE position = emptied_at) AS emptied_on,
    (array_agg(visit_id) FILTER (WHERE position = emptied_at))[1] AS emptied_visit_id
  FROM closed GROUP BY place_id, edition_id`

/** For `lyingSql`: only what was told of places in a municipality. */
export const inMunicipality = (code: string): Prisma.Sql =>
  Prisma.sql`v.place_id IN (SELECT id FROM place WHERE municipality_code = ${code})`
