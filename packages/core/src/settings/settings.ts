import type { Settings as Row } from '@lykta/db'
import { MembershipPolicy } from '../memberships/policy.ts'

/** What the association has said of itself. */
export interface Settings {
  associationName: string
  tenantKind: 'association' | 'federation' | 'municipality'
  timeZone: string
  website: string | null
  discreetUrl: string | null
  forbiddenWords: string[]
  fallbackLanguages: string[]
  membershipPolicy: MembershipPolicy
  safeContactMonths: number
  updatedAt: Date
}

export const toSettings = ({ id: _, ...row }: Row): Settings => ({
  ...row,
  membershipPolicy: MembershipPolicy.parse(row.membershipPolicy),
})
