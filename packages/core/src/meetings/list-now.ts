import type { Day } from '../day.ts'
import type { VotingReason } from './voting-right.ts'

/** Somebody who may vote, and why. */
export interface Voter {
  membershipId: string
  number: number
  /** Null: by her number alone, or erased. */
  name: string | null
  classId: string
  reason: VotingReason
  paidOn: Day | null
  referenceEnd: string | null
  /** Added after the list was frozen; `door`: for a payment at the door. */
  added: 'door' | 'later' | null
}

/** What has happened to a list since it was frozen, oldest first. */
export type ListEvent =
  | { kind: 'admitted'; voter: Voter }
  | { kind: 'withdrawn' | 'arrived' | 'departed' | 'proxy_ended'; membershipId: string }
  | { kind: 'proxy_given'; membershipId: string; holderId: string }

/** A voter as the list stands now. */
export interface ListedVoter extends Voter {
  present: boolean
  /** Who votes for her while she is not there herself. */
  proxyHolderId: string | null
}

export interface ListNow {
  voters: ListedVoter[]
  /** Those who are there themselves. */
  present: number
  /** Those voted for by somebody who is there. */
  byProxy: number
}

/**
 * The list as it stands: the frozen one, and what has happened since. A proxy counts while its holder is on the list and there, and its
 * giver is not; who holds one cannot pass it on. Whoever is taken off takes her proxies with her, given and held.
 */
export function listNow(frozen: Voter[], events: ListEvent[]): ListNow {
  const voters = new Map(frozen.map((voter) => [voter.membershipId, fresh(voter)]))
  for (const event of events) apply(voters, event)
  const listed = [...voters.values()]
  return {
    voters: listed,
    present: listed.filter(({ present }) => present).length,
    byProxy: listed.filter(({ present, proxyHolderId }) => !present && proxyHolderId !== null && voters.get(proxyHolderId)?.present).length,
  }
}

const fresh = (voter: Voter): ListedVoter => ({ ...voter, present: false, proxyHolderId: null })

function apply(voters: Map<string, ListedVoter>, event: ListEvent): void {
  if (event.kind === 'admitted') {
    voters.set(event.voter.membershipId, fresh(event.voter))
    return
  }
  const voter = voters.get(event.membershipId)
  if (!voter) return
  if (event.kind === 'proxy_given') voter.proxyHolderId = event.holderId
  else if (event.kind === 'proxy_ended') voter.proxyHolderId = null
  else if (event.kind === 'withdrawn') {
    voters.delete(event.membershipId)
    for (const other of voters.values()) if (other.proxyHolderId === event.membershipId) other.proxyHolderId = null
  } else voter.present = event.kind === 'arrived'
}
