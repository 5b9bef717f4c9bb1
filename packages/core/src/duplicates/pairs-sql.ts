import { Prisma } from '@lykta/db'
import type { Actor } from '../permissions.ts'
import { can } from '../permissions.ts'

/**
 * Two persons who may be one, as `duplicateReasons` has it: `first_id, second_id, reasons`, the smaller id first. Not those that
 * somebody has told apart. Whoever may not merge somebody with a new identity gets no pair with her, just as if it were told apart.
 * `among` narrows it to pairs of these contacts.
 */
export function pairsSql(actor: Actor, among?: string[]): Prisma.Sql {
  const hidden = can(actor, 'members:erase')
    ? Prisma.empty
    : Prisma.sql`AND a.protection <> 'new_identity' AND b.protection <> 'new_identity'`
  const only = among ? Prisma.sql`AND a.id = ANY(${among}::uuid[]) AND b.id = ANY(${among}::uuid[])` : Prisma.empty
  const alike = (reason: string, same: Prisma.Sql) => Prisma.sql`
    SELECT a.id AS first_id, b.id AS second_id, ${reason} AS reason
    FROM contact a JOIN contact b ON ${same} AND a.id < b.id
    WHERE a.kind = 'person' AND b.kind = 'person' ${hidden} ${only}`
  return Prisma.sql`
    SELECT p.first_id, p.second_id, array_agg(p.reason ORDER BY p.reason) AS reasons
    FROM (
      ${alike('email', Prisma.sql`a.email IS NOT NULL AND b.email IS NOT NULL AND lykta_email_key(a.email) = lykta_email_key(b.email)`)}
      UNION ALL ${alike('phone', Prisma.sql`a.phone = b.phone`)}
      UNION ALL ${alike(
        'name',
        Prisma.sql`a.birth_year IS NOT NULL AND a.birth_year = b.birth_year AND lykta_name_key(a.name) = lykta_name_key(b.name)
          AND lykta_name_key(a.name) <> ''`,
      )}
    ) AS p
    WHERE NOT EXISTS (SELECT FROM told_apart t WHERE t.first_id = p.first_id AND t.second_id = p.second_id)
    GROUP BY p.first_id, p.second_id`
}
