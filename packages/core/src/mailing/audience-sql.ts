import { Prisma } from '@lykta/db'
import type { Day } from '../day.ts'
import { type MembershipPolicy, membershipStatusSql } from '../memberships/index.ts'
import type { Audience, AudienceGroup } from './audience.ts'

/** What the audience depends on besides itself. */
export interface AudienceBasis {
  /** The series that the letter belongs to. */
  seriesId: string
  day: Day
  policy: MembershipPolicy
}

/** The condition on `contact c` for being in the audience. */
export function audienceSql(audience: Audience, basis: AudienceBasis): Prisma.Sql {
  if (audience.include.length === 0) return Prisma.sql`false`
  const included = anyOf(audience.include, basis)
  const excluded = audience.exclude.length > 0 ? Prisma.sql`AND NOT ${anyOf(audience.exclude, basis)}` : Prisma.empty
  return Prisma.sql`(c.erased_at IS NULL AND ${included} ${excluded})`
}

const anyOf = (groups: AudienceGroup[], basis: AudienceBasis) =>
  Prisma.sql`(${Prisma.join(
    groups.map((group) => groupSql(group, basis)),
    ' OR ',
  )})`

function groupSql(group: AudienceGroup, { seriesId, day, policy }: AudienceBasis): Prisma.Sql {
  const conditions: Prisma.Sql[] = []
  if (group.classes?.length || group.statuses?.length) {
    const statuses = group.statuses?.length ? group.statuses : ['current', 'grace']
    const ofClass = group.classes?.length ? Prisma.sql`AND m.class_id = ANY(${group.classes})` : Prisma.empty
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM membership m
      WHERE m.contact_id = c.id ${ofClass}
        AND ${membershipStatusSql(group.onDay ?? day, policy)} = ANY(${statuses}))`)
  }
  if (group.organisationKinds?.length) conditions.push(Prisma.sql`c.organisation_kind::text = ANY(${group.organisationKinds})`)
  if (group.roles?.length)
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM affiliation a
      WHERE a.person_id = c.id AND a.organisation_id IS NULL AND a.role = ANY(${group.roles})
        AND daterange(a.starts_on, a.ends_on, '[]') @> ${day}::date)`)
  if (group.municipalities?.length) conditions.push(Prisma.sql`c.municipality_code = ANY(${group.municipalities})`)
  if (group.languages?.length) conditions.push(Prisma.sql`c.language = ANY(${group.languages})`)
  if (group.subscribers)
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM subscription w WHERE w.contact_id = c.id AND w.series_id = ${seriesId}::uuid AND w.state = 'subscribed')`)
  if (group.tags?.length) conditions.push(Prisma.sql`c.tags && ${group.tags}`)
  return Prisma.sql`(${Prisma.join(conditions, ' AND ')})`
}
