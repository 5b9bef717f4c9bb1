import { Prisma } from '@lykta/db'
import type { Holder } from './holder.ts'
import { holderNameSql } from './queries.ts'

/** A holder in a list, with what she has of everything together. A bag is known by its user's name. */
export interface HolderSummary extends Holder {
  name: string
  copies: number
}

/** The holders `h` of which `wanted` is true. */
export const holdersSql = (wanted: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT h.id, h.kind::text AS kind, ${holderNameSql('h', 'u')} AS name, h.user_id AS "userId", h.closed_on::text AS "closedOn",
    coalesce((SELECT sum(b.quantity) FROM stock_balance b WHERE b.holder_id = h.id), 0)::float8 AS copies
  FROM holder h LEFT JOIN "user" u ON u.id = h.user_id
  WHERE ${wanted}`
