import { Prisma } from '@lykta/db'

/** The money that belongs to the row `fee_claim f` of the query around it. */
const paidOreSql = Prisma.sql`(SELECT coalesce(sum(y.amount_ore), 0)::int FROM payment y WHERE y.claim_id = f.id)`

const coveringCause = Prisma.sql`(
  SELECT p.cause FROM membership_period p
  WHERE p.membership_id = f.membership_id AND p.reversed_at IS NULL AND f.ends_on BETWEEN p.starts_on AND p.ends_on)`

/** `claimState` for that row. */
export const claimStateSql = Prisma.sql`
  (CASE
    WHEN f.withdrawn_at IS NOT NULL THEN 'withdrawn'
    ELSE CASE ${coveringCause}
      WHEN 'payment' THEN 'paid'
      WHEN 'exemption' THEN 'exempted'
      WHEN 'free_class' THEN 'exempted'
      ELSE CASE WHEN ${paidOreSql} > 0 THEN 'part_paid' ELSE 'open' END
    END
  END)`

/** What is left to pay of that row while it is not settled. */
export const unpaidOreSql = Prisma.sql`greatest(0, f.amount_ore - greatest(0, ${paidOreSql}))`
