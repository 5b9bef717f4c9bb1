import type { Settings as Row } from '@lykta/db'
import { defaultFeePolicy, FeePolicy } from '../fees/policy.ts'
import { MeetingPolicy } from '../memberships/meeting-policy.ts'
import { MembershipPolicy } from '../memberships/policy.ts'

/** What the association has said of itself. */
export interface Settings {
  associationName: string
  tenantKind: 'association' | 'federation' | 'municipality'
  timeZone: string
  website: string | null
  discreetUrl: string | null
  forbiddenWords: string[]
  /** Where post comes back to, without the association's name: a box, never where somebody is. */
  returnAddress: string | null
  fallbackLanguages: string[]
  membershipPolicy: MembershipPolicy
  /** How somebody becomes a member by the public page. */
  joining: 'closed' | 'approval' | 'at_once'
  feePolicy: FeePolicy
  meetingPolicy: MeetingPolicy
  safeContactMonths: number
  lettersPerHour: number | null
  lettersPerSecond: number | null
  updatedAt: Date
}

export const toSettings = ({ id: _, earlierPolicies: __, ...row }: Row): Settings => ({
  ...row,
  membershipPolicy: MembershipPolicy.parse(row.membershipPolicy),
  feePolicy: row.feePolicy === null ? defaultFeePolicy : FeePolicy.parse(row.feePolicy),
  meetingPolicy: MeetingPolicy.parse(row.meetingPolicy),
})
