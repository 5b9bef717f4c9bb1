import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { containing } from '../text.ts'
import { collate, reachSql } from './queries.ts'
import { ListContacts, type OrganisationKind } from './schemas.ts'

/** A contact in a list. Of a person it says by which ways she can be reached, never her address. */
export interface ContactSummary {
  id: string
  kind: 'person' | 'organisation'
  name: string
  organisationKind: OrganisationKind | null
  municipalityCode: string | null
  language: string
  tags: string[]
  reach: { email: boolean; phone: boolean; post: boolean }
  /** The functional address of an organisation. */
  email: string | null
}

/** Contacts by name, sorted as the reader sorts. A search needs three letters (`search_too_short`) and finds names only. */
export async function listContacts(
  ctx: Context,
  input: z.input<typeof ListContacts> = {},
): Promise<{ items: ContactSummary[]; next: string | null }> {
  requirePermission(ctx, 'members:read')
  const filters = parse(ListContacts, input)
  const sortName = Prisma.sql`c.sort_name ${collate(filters.collation)}`
  const rows = await ctx.db.$queryRaw<(ContactSummary & { sortName: string })[]>`
    SELECT c.id, c.kind, c.name, c.sort_name AS "sortName", c.organisation_kind AS "organisationKind",
      c.municipality_code AS "municipalityCode", c.language, c.tags, ${reachSql} AS reach,
      CASE WHEN c.kind = 'organisation' THEN c.email END AS email
    FROM contact c
    WHERE ${Prisma.join(conditions(filters, sortName), ' AND ')}
    ORDER BY ${sortName}, c.id
    LIMIT ${filters.limit + 1}`
  const { items, next } = page(rows, filters.limit, (last) => cursor(last.sortName, last.id))
  return { items: items.map(({ sortName: _, ...summary }) => summary), next }
}

function conditions(filters: z.output<typeof ListContacts>, sortName: Prisma.Sql): Prisma.Sql[] {
  const { kind, organisationKind, municipalityCode, language, tag, q, after } = filters
  const found = [Prisma.sql`c.erased_at IS NULL`]
  if (kind) found.push(Prisma.sql`c.kind = ${kind}::contact_kind`)
  if (organisationKind) found.push(Prisma.sql`c.organisation_kind = ${organisationKind}::organisation_kind`)
  if (municipalityCode) found.push(Prisma.sql`c.municipality_code = ${municipalityCode}`)
  if (language) found.push(Prisma.sql`c.language = ${language}`)
  if (tag) found.push(Prisma.sql`${tag} = ANY(c.tags)`)
  if (q) found.push(Prisma.sql`lower(c.name) LIKE ${containing(q)}`)
  if (after) {
    const { key, id } = position(after)
    found.push(Prisma.sql`(${sortName}, c.id) > (${String(key)}, ${id}::uuid)`)
  }
  return found
}
