import type { Context } from '@lykta/core'

/** What one visit left. */
export interface Line {
  id: string
  editionId: string
  placed: number
}

const places = 5_000
/** A statement has a minute. */
const atOnce = 50_000

/** So many visits of the last year to fictional places, each of which left a few copies of one edition that no stock knows of yet. */
export async function visitsToLog(ctx: Context, { count, editionIds }: { count: number; editionIds: string[] }): Promise<Line[]> {
  await ctx.db.$executeRaw`
    INSERT INTO place (id, name, type, municipality_code, street, postcode, city)
    SELECT gen_random_uuid(), 'Bibliotek ' || n, 'library', lpad((100 + n % 300)::text, 4, '0'), 'Exempelgatan ' || n, '12345', 'Exempelstad'
    FROM generate_series(1, ${places}::int) AS n`
  const lines: Line[] = []
  for (let first = 0; first < count; first += atOnce)
    lines.push(...(await visit(ctx, { first, last: Math.min(first + atOnce, count) - 1, editionIds })))
  await ctx.db.$executeRaw`ANALYZE place, visit, visit_line`
  return lines
}

const visit = (ctx: Context, { first, last, editionIds }: { first: number; last: number; editionIds: string[] }): Promise<Line[]> =>
  ctx.db.$queryRaw<Line[]>`
    WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM place), went AS (
      INSERT INTO visit (id, key, place_id, visited_on)
      SELECT gen_random_uuid(), gen_random_uuid(), p.id, ${new Date(`${ctx.clock.today()}T00:00:00Z`)}::date - (t % 365)::int
      FROM generate_series(${first}::int, ${last}::int) AS t JOIN numbered p ON p.n = t % ${places}
      RETURNING id
    )
    INSERT INTO visit_line (id, visit_id, edition_id, placed)
    SELECT gen_random_uuid(), id, (${editionIds}::uuid[])[1 + (row_number() OVER ()) % ${editionIds.length}], 1 + ((row_number() OVER ()) % 20)::int
    FROM went RETURNING id::text, edition_id::text AS "editionId", placed`
