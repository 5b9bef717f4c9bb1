import type { Settings as Row } from '@lykta/db'
import { MembershipPolicy } from '../memberships/policy.ts'

/** What the association has said of itself. */
export interface Settings {
  associationName: string
  tenantKind: 'association' | 'federation' | 'municipality'
  timeZone: string
  website: string | null
  fallbackLanguages: string[]
  membershipPolicy: MembershipPolicy
  safeContactMonths: number
  lettersPerHour: number | null
  lettersPerSecond: number | null
  updatedAt: Date
}

export const toSettings = ({ id: _, ...row }: Row): Settings => ({
  ...row,
  membershipPolicy: MembershipPolicy.parse(row.membershipPolicy),
})
