import type { Context } from '../../context.ts'

const letters = 3
const days = 30

/**
 * Whether so many letters to an address have come back softly of late. A letter counts once, however often a server reports of it, and
 * none that came back before somebody said that the address works.
 */
export async function softTooOften(ctx: Context, addressHash: string): Promise<boolean> {
  // of two that are written down at once, the second must see the first
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`
  const since = new Date(ctx.clock.now().getTime() - days * 24 * 60 * 60 * 1000)
  const [counted] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT b.delivery_id)::int AS count FROM bounce b JOIN delivery d ON d.id = b.delivery_id
    WHERE b.verdict = 'soft' AND b.read_at > ${since} AND b.lifted_at IS NULL AND d.address_hash = ${addressHash}`
  return (counted?.count ?? 0) >= letters
}
