import { Prisma } from '@lykta/db'
import { z } from 'zod'
import { Collation } from '../contacts/index.ts'
import { collate } from '../contacts/queries.ts'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { skipReasons } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readNewsletter } from './queries.ts'
import { chosenRecipients } from './recipients.ts'

export const ListLeftOut = z.strictObject({
  newsletterId: z.uuid(),
  reason: z.enum(skipReasons).optional(),
  collation: Collation.default('sv'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

/** Somebody the letter is meant for who would not get it. */
export interface LeftOut {
  contactId: string
  name: string
  reason: string
}

/** Everyone who would be left out if the letter were sent now, with the reason, by name. Names only, never an address. */
export async function listLeftOut(ctx: Context, input: z.input<typeof ListLeftOut>): Promise<{ items: LeftOut[]; next: string | null }> {
  requirePermission(ctx, 'newsletters:read')
  requirePermission(ctx, 'members:read')
  const { newsletterId, reason, collation, limit, after } = parse(ListLeftOut, input)
  const chosen = await chosenRecipients(ctx, await readNewsletter(ctx, newsletterId))
  const sortName = Prisma.sql`c.sort_name ${collate(collation)}`
  const beyond = after === undefined ? Prisma.empty : afterSql(sortName, after)
  const only = reason === undefined ? Prisma.sql`r.reason IS NOT NULL` : Prisma.sql`r.reason = ${reason}`
  const rows = await ctx.db.$queryRaw<(LeftOut & { sortName: string })[]>`
    SELECT c.id AS "contactId", c.name, c.sort_name AS "sortName", r.reason
    FROM (${chosen}) AS r JOIN contact c ON c.id = r.contact_id
    WHERE ${only} ${beyond}
    ORDER BY ${sortName}, c.id LIMIT ${limit + 1}`
  const { items, next } = page(rows, limit, (last) => cursor(last.sortName, last.contactId))
  return { items: items.map(({ sortName: _, ...leftOut }) => leftOut), next }
}

function afterSql(sortName: Prisma.Sql, after: string): Prisma.Sql {
  const { key, id } = position(after)
  return Prisma.sql`AND (${sortName}, c.id) > (${String(key)} , ${id}::uuid)`
}
