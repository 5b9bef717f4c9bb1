import type { OrganisationKind } from '../contacts/index.ts'
import type { Context } from '../context.ts'
import { type MembershipClass, toClass } from '../memberships/membership.ts'
import { requirePermission } from '../permissions.ts'

/** What an audience can be made of here: only what somebody in the register has or is. */
export interface AudienceChoices {
  classes: Pick<MembershipClass, 'id' | 'labels'>[]
  roles: string[]
  organisationKinds: OrganisationKind[]
  /** The name is that of the municipality's own entry in the register, where it has one. */
  municipalities: { code: string; name: string | null }[]
  languages: string[]
  tags: string[]
}

/** Says nothing of any person: whoever writes letters may choose without reading the register. */
export async function audienceChoices(ctx: Context): Promise<AudienceChoices> {
  requirePermission(ctx, 'newsletters:read')
  const [classes, [row], municipalities] = await Promise.all([
    ctx.db.membershipClass.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    ctx.db.$queryRaw<Omit<AudienceChoices, 'classes' | 'municipalities'>[]>`
      SELECT
        ARRAY(SELECT DISTINCT role FROM affiliation WHERE organisation_id IS NULL ORDER BY 1) AS roles,
        ARRAY(SELECT DISTINCT organisation_kind::text FROM contact WHERE organisation_kind IS NOT NULL ORDER BY 1) AS "organisationKinds",
        ARRAY(SELECT DISTINCT language FROM contact WHERE erased_at IS NULL ORDER BY 1) AS languages,
        ARRAY(SELECT DISTINCT unnest(tags) FROM contact WHERE erased_at IS NULL ORDER BY 1) AS tags`,
    ctx.db.$queryRaw<AudienceChoices['municipalities']>`
      SELECT c.municipality_code AS code, min(c.name) FILTER (WHERE c.organisation_kind = 'municipality') AS name
      FROM contact c WHERE c.municipality_code IS NOT NULL AND c.erased_at IS NULL GROUP BY 1 ORDER BY 2 NULLS LAST, 1`,
  ])
  return {
    ...(row ?? { roles: [], organisationKinds: [], languages: [], tags: [] }),
    classes: classes.map(toClass).map(({ id, labels }) => ({ id, labels })),
    municipalities,
  }
}
