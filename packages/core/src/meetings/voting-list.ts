import type { Day } from '../day.ts'
import type { ListNow } from './list-now.ts'
import type { VotingRules } from './voting-rules.ts'

/** The frozen list with what has happened to it since. */
export interface VotingList extends ListNow {
  id: string
  meetingId: string
  day: Day
  ruleVersion: string
  rules: VotingRules
  /** How many it had when it was frozen. */
  frozenVoters: number
  computedAt: Date
  computedBy: string | null
}
