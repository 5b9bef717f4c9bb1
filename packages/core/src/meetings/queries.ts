import type { VotingListEntry as EntryRow, VotingListEvent as EventRow, VotingList as ListRow } from '@lykta/db'
import type { Context } from '../context.ts'
import { fromDate, toDate } from '../day.ts'
import { listNotFrozen, meetingCancelled, meetingNotFound } from './errors.ts'
import { type ListEvent, listNow, type Voter } from './list-now.ts'
import { type Meeting, toMeeting } from './meeting.ts'
import type { VoterOn } from './voters-on.ts'
import type { VotingList } from './voting-list.ts'
import { VotingRules } from './voting-rules.ts'

export async function readMeeting(ctx: Context, meetingId: string): Promise<Meeting> {
  const row = await ctx.db.meeting.findUnique({ where: { id: meetingId } })
  if (!row) throw meetingNotFound()
  return toMeeting(row)
}

/** A meeting that is to be held, kept as it is until the end of the transaction. */
export async function lockMeeting(ctx: Context, meetingId: string): Promise<Meeting> {
  await ctx.db.$queryRaw`SELECT FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`
  const meeting = await readMeeting(ctx, meetingId)
  if (meeting.cancelledAt) throw meetingCancelled()
  return meeting
}

/** The frozen list and what has happened to it since. Throws `voting_list_not_frozen`. */
export async function readList(ctx: Context, meetingId: string): Promise<VotingList> {
  const row = await ctx.db.votingList.findUnique({
    where: { meetingId },
    include: { entries: { orderBy: { position: 'asc' } }, events: { orderBy: { id: 'asc' } } },
  })
  if (!row) throw listNotFrozen()
  return toList(row)
}

type Row = ListRow & { entries: EntryRow[]; events: EventRow[] }

function toList({ id, meetingId, day, ruleVersion, rules, voters, computedAt, computedBy, entries, events }: Row): VotingList {
  return {
    id,
    meetingId,
    day: fromDate(day),
    ruleVersion,
    rules: VotingRules.parse(rules),
    frozenVoters: voters,
    computedAt,
    computedBy,
    ...listNow(
      entries.map((entry) => toVoter(entry, null)),
      events.flatMap(toEvent),
    ),
  }
}

type Kept = Pick<EntryRow, 'membershipId' | 'number' | 'name' | 'classId' | 'reason' | 'paidOn' | 'referenceEnd'>

const toVoter = ({ membershipId, number, name, classId, reason, paidOn, referenceEnd }: Kept, added: Voter['added']): Voter => ({
  membershipId,
  number,
  name,
  classId,
  reason,
  paidOn: paidOn && fromDate(paidOn),
  referenceEnd,
  added,
})

function toEvent({ kind, membershipId, holderId, number, classId, reason, paidBy, ...row }: EventRow): ListEvent[] {
  if (kind === 'proxy_given') return holderId === null ? [] : [{ kind, membershipId, holderId }]
  if (kind !== 'admitted') return [{ kind, membershipId }]
  // the table's CHECK: an admission has all of these
  if (number === null || classId === null || reason === null) return []
  return [{ kind, voter: toVoter({ ...row, membershipId, number, classId, reason }, paidBy ? 'door' : 'later') }]
}

/** The columns that say who somebody with a vote is, and why she has it. */
export function voterColumns({ number, name, classId, right }: VoterOn) {
  if (!right.votes) return undefined
  const { reason, paidOn, referenceEnd } = right
  return { number, name, classId, reason, paidOn: paidOn && toDate(paidOn), referenceEnd }
}
