import type { OrganisationKind } from '../contacts/index.ts'
import type { Context } from '../context.ts'
import { type MembershipClass, toClass } from '../memberships/membership.ts'
import { type Municipality, namedMunicipalities } from '../municipalities/index.ts'
import { requirePermission } from '../permissions.ts'

/** What an audience can be made of here: only what somebody in the register has or is. */
export interface AudienceChoices {
  classes: Pick<MembershipClass, 'id' | 'labels'>[]
  roles: string[]
  organisationKinds: OrganisationKind[]
  municipalities: Municipality[]
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
    ctx.db.$queryRaw<{ code: string }[]>`
      SELECT DISTINCT municipality_code AS code FROM contact WHERE municipality_code IS NOT NULL AND erased_at IS NULL`,
  ])
  return {
    ...(row ?? { roles: [], organisationKinds: [], languages: [], tags: [] }),
    classes: classes.map(toClass).map(({ id, labels }) => ({ id, labels })),
    municipalities: namedMunicipalities(municipalities.map(({ code }) => code)),
  }
}
