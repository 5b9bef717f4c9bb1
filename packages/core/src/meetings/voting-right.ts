import type { Day } from '../day.ts'
import { type Coverage, lastPayDay, type MeetingPolicy } from '../memberships/index.ts'

/** Goes up when the same facts begin to give another answer. */
export const votingRuleVersion = 1

/** Days that a membership is covered, and how it came to be. */
export interface VotingPeriod extends Coverage {
  cause: 'payment' | 'exemption' | 'free_class'
  /** Null where only the year is known. */
  paidOn: Day | null
  /** The last four digits of the reference that was paid with. */
  referenceEnd: string | null
}

/** What the right to vote on a day follows from. */
export interface VotingFacts {
  classVotes: boolean
  joinedOn: Day
  leftOn: Day | null
  /** Those that are not reversed. */
  periods: VotingPeriod[]
}

export type VotingReason = 'paid' | 'exempted' | 'free_class'
type NoVoteReason = 'class' | 'not_joined' | 'left' | 'not_paid' | 'paid_too_late'

export type VotingRight =
  | { votes: true; reason: VotingReason; paidOn: Day | null; referenceEnd: string | null }
  | { votes: false; reason: NoVoteReason; paidOn: Day | null }

const yes = { payment: 'paid', exemption: 'exempted', free_class: 'free_class' } as const

/**
 * Whether somebody may vote on `day`: her class votes, she has joined and not left, and she is covered that day. Grace gives no vote: it
 * is time to pay in. Where the bylaws want the fee paid some days before, a payment later than that gives none; one of an unknown day
 * does, for nobody can say it was late. Who pays nothing cannot pay late.
 */
export function votingRight(
  day: Day,
  { classVotes, joinedOn, leftOn, periods }: VotingFacts,
  policy: Pick<MeetingPolicy, 'votingCutoff'>,
): VotingRight {
  const no = (reason: NoVoteReason, paidOn: Day | null = null): VotingRight => ({ votes: false, reason, paidOn })
  if (!classVotes) return no('class')
  if (joinedOn > day) return no('not_joined')
  if (leftOn !== null && leftOn <= day) return no('left')
  const cover = periods.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  if (!cover) return no('not_paid')
  const { cause, paidOn, referenceEnd } = cover
  if (cause !== 'payment') return { votes: true, reason: yes[cause], paidOn: null, referenceEnd: null }
  if (paidOn !== null && paidOn > lastPayDay(day, policy)) return no('paid_too_late', paidOn)
  return { votes: true, reason: 'paid', paidOn, referenceEnd }
}
