import { Prisma } from '@lykta/db'

/** True while a worker has the delivery `d` in hand. */
export const inHand = Prisma.sql`(d.id IN (SELECT unnest(h.delivery_ids) FROM delivery_claim h))`

/**
 * The state of the delivery `d` now, as text. What a worker has in hand is `sending`: that is written down nowhere, it follows
 * from the claim. All who tell a delivery's state ask here.
 */
export const stateNow = Prisma.sql`
  (CASE WHEN d.state IN ('pending', 'deferred') AND ${inHand} THEN 'sending' ELSE d.state::text END)`
