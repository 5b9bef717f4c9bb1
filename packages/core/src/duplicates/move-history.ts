import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'
import type { Journal } from './journal.ts'

interface Pair {
  keptId: string
  goneId: string
}

/**
 * Gives the one contact everything that the other had: memberships with their periods and claims, deliveries, choices of letters, roles,
 * requests, a sign-in. Where both have something that there can be but one of, the stronger stands.
 */
export async function moveHistory(ctx: Context, journal: Journal, { keptId, goneId }: Pair): Promise<void> {
  const mine = (column: string) => Prisma.sql`${Prisma.raw(column)} = ${goneId}::uuid`
  const toKept = (column: string) => Prisma.sql`${Prisma.raw(column)} = ${keptId}::uuid`
  await settleSubscriptions(journal, { keptId, goneId })
  await settleDeliveries(journal, { keptId, goneId })
  await settleRoles(ctx, journal, { keptId, goneId })
  await settleToldApart(ctx, journal, { keptId, goneId })
  for (const table of ['membership', 'subscription', 'subscription_request', 'delivery', 'user'] as const)
    await journal.rewrite(table, mine('contact_id'), toKept('contact_id'))
  await journal.rewrite('affiliation', mine('person_id'), toKept('person_id'))
  await journal.rewrite('contact_merge', mine('kept_id'), toKept('kept_id'))
}

/** Of two words about the same letters a no outlives a yes. */
async function settleSubscriptions(journal: Journal, { keptId, goneId }: Pair): Promise<void> {
  const ofBoth = (weaker: string, stronger: string) => Prisma.sql`
    o.contact_id = ${weaker}::uuid AND EXISTS (
      SELECT FROM subscription s WHERE s.contact_id = ${stronger}::uuid AND s.series_id = o.series_id
        AND (s.state = 'unsubscribed' OR o.state = 'subscribed'))`
  await journal.remove('subscription', ofBoth(goneId, keptId))
  await journal.remove('subscription', ofBoth(keptId, goneId))
}

/** Both have had the same letter: one of the two stays without a contact, so that the letter's sums stand. */
async function settleDeliveries(journal: Journal, { keptId, goneId }: Pair): Promise<void> {
  const skipped = (side: string, other: string, condition: Prisma.Sql) => Prisma.sql`
    o.contact_id = ${side}::uuid AND EXISTS (
      SELECT FROM delivery d WHERE d.contact_id = ${other}::uuid AND d.newsletter_id = o.newsletter_id AND ${condition})`
  const nobody = Prisma.sql`contact_id = NULL`
  await journal.rewrite('delivery', skipped(keptId, goneId, Prisma.sql`o.state = 'skipped' AND d.state <> 'skipped'`), nobody)
  await journal.rewrite('delivery', skipped(goneId, keptId, Prisma.sql`true`), nobody)
}

/** The same role in days that meet is one role, from the first day of both to the last. */
async function settleRoles(ctx: Context, journal: Journal, { keptId, goneId }: Pair): Promise<void> {
  const ranges = await ctx.db.$queryRaw<{ id: string; covers: string[] }[]>`
    SELECT min(id::text) FILTER (WHERE person_id = ${keptId}::uuid) AS id, array_agg(id::text) AS covers
    FROM (
      SELECT *, sum(begins) OVER (PARTITION BY organisation_id, role ORDER BY starts_on, id) AS island FROM (
        SELECT *, (starts_on > coalesce(max(coalesce(ends_on, 'infinity')) OVER (
            PARTITION BY organisation_id, role ORDER BY starts_on, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '-infinity'))::int AS begins
        FROM affiliation WHERE person_id IN (${keptId}::uuid, ${goneId}::uuid)
      ) AS marked
    ) AS islands
    GROUP BY organisation_id, role, island
    HAVING count(DISTINCT person_id) = 2`
  for (const { id, covers } of ranges) {
    const [days] = await ctx.db.$queryRaw<{ startsOn: string; endsOn: string | null }[]>`
      SELECT min(starts_on)::text AS "startsOn", nullif(max(coalesce(ends_on, 'infinity')), 'infinity')::text AS "endsOn"
      FROM affiliation WHERE id = ANY(${covers}::uuid[])`
    await journal.remove('affiliation', Prisma.sql`id = ANY(${covers}::uuid[]) AND id <> ${id}::uuid`)
    await journal.rewrite(
      'affiliation',
      Prisma.sql`id = ${id}::uuid`,
      Prisma.sql`starts_on = ${days?.startsOn}::date, ends_on = ${days?.endsOn ?? null}::date`,
    )
  }
}

/** Who is not the one is not the other either. */
async function settleToldApart(ctx: Context, journal: Journal, { keptId, goneId }: Pair): Promise<void> {
  const others = await ctx.db.toldApart.findMany({ where: { OR: [{ firstId: goneId }, { secondId: goneId }] } })
  await journal.remove('told_apart', Prisma.sql`${goneId}::uuid IN (first_id, second_id)`)
  for (const { firstId, secondId, decidedAt, decidedBy } of others) {
    const other = firstId === goneId ? secondId : firstId
    if (other === keptId) continue
    await journal.add(
      'told_apart',
      Prisma.sql`(first_id, second_id, decided_at, decided_by)
        VALUES (least(${keptId}::uuid, ${other}::uuid), greatest(${keptId}::uuid, ${other}::uuid), ${decidedAt}, ${decidedBy})`,
    )
  }
}

/**
 * What was said of the one address holds for the other, which is hers from now on: a no, a complaint, an erasure. Of two who want nothing
 * at all but some series, those stand that both have asked for. That an address does not work says nothing of another.
 */
export async function copySuppressions(journal: Journal, from: string, to: string): Promise<void> {
  const nothingAtAll = Prisma.sql`s.address_hash = ${from} AND s.series_id IS NULL AND s.reason = 'unsubscribed'`
  await journal.rewrite(
    'suppression',
    Prisma.sql`o.address_hash = ${to} AND o.series_id IS NULL AND o.reason = 'unsubscribed'
      AND EXISTS (SELECT FROM suppression s WHERE ${nothingAtAll})`,
    Prisma.sql`except_series = (
      SELECT array(SELECT unnest(t.except_series) INTERSECT SELECT unnest(s.except_series) ORDER BY 1) FROM suppression s WHERE ${nothingAtAll})`,
  )
  await journal.add(
    'suppression',
    Prisma.sql`(id, address_hash, series_id, reason, created_at, except_series)
      SELECT gen_random_uuid(), ${to}, series_id, reason, created_at, except_series
      FROM suppression WHERE address_hash = ${from} AND reason <> 'hard_bounce'`,
  )
}
