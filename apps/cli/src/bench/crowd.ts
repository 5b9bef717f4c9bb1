import type { Context } from '@lykta/core'

/** A statement has a minute. */
const atOnce = 50_000

/**
 * So many fictional members who have paid and may be written to by e-mail. The hash of an address is any text of its length here: a
 * measurement suppresses nobody.
 */
export async function crowd(ctx: Context, count: number): Promise<void> {
  for (let first = 1; first <= count; first += atOnce) await join(ctx, first, Math.min(first + atOnce - 1, count))
  await ctx.db.$executeRaw`ANALYZE contact, safe_contact, membership, membership_period`
}

async function join(ctx: Context, first: number, last: number): Promise<void> {
  const today = new Date(`${ctx.clock.today()}T00:00:00Z`)
  await ctx.db.$executeRaw`
    WITH people AS (
      INSERT INTO contact (id, kind, name, sort_name, given_name, family_name, email, email_hash)
      SELECT gen_random_uuid(), 'person', given || ' ' || family, family || ', ' || given, given, family, address,
        encode(sha256(convert_to(address, 'UTF8')), 'hex')
      FROM (
        SELECT 'Åsa' || n AS given, 'Exempel' AS family, 'person' || n || '@mejl.example' AS address FROM generate_series(${first}::int, ${last}::int) AS n
      ) AS everyone
      RETURNING id
    ), said AS (
      INSERT INTO safe_contact (contact_id, channels, basis, confirmed_on, valid_until)
      SELECT id, '{email}', 'asked', ${today}::date, ${today}::date + 700 FROM people
    ), joined AS (
      INSERT INTO membership (id, contact_id, class_id, joined_on)
      SELECT gen_random_uuid(), id, 'member', ${today}::date FROM people RETURNING id
    )
    INSERT INTO membership_period (id, membership_id, class_id, starts_on, ends_on, cause)
    SELECT gen_random_uuid(), id, 'member', ${today}::date, ${today}::date + 300, 'exemption' FROM joined`
}
