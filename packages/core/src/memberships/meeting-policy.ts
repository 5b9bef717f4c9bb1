import { z } from 'zod'
import { addDays, type Day, yearOf } from '../day.ts'
import { DayOfYear } from './policy.ts'

const Days = z.number().int().min(1).max(365).nullable()

/** What the bylaws say of the members' meetings. Null: they do not say. */
export const MeetingPolicy = z.strictObject({
  /** When the fee must be paid to vote: so many days before the meeting, or at it at the latest, at the door too. */
  votingCutoff: z.union([
    z.strictObject({ daysBeforeMeeting: z.number().int().min(1).max(365) }),
    z.strictObject({ atMeeting: z.literal(true) }),
  ]),
  /** For how many others one may vote; 0 is for nobody, null for any number. */
  proxyMax: z.number().int().min(0).max(100).nullable(),
  /** Days before the meeting at which the notice of it must have been sent. */
  noticeDays: Days,
  /** The same for agenda and papers. */
  papersDays: Days,
  /** Days before the meeting at which members' motions must have come. */
  motionsDays: Days,
  /** The last day of the year for the annual meeting. */
  annualLatest: DayOfYear.nullable(),
  /** How the notice may be sent. */
  noticeChannels: z
    .array(z.enum(['email', 'post']))
    .min(1, { error: 'required' })
    .max(2),
})
export type MeetingPolicy = z.output<typeof MeetingPolicy>

/** Where bylaws say nothing of meetings: who has paid when it begins has a vote, and votes herself. */
export const silentOnMeetings: MeetingPolicy = {
  votingCutoff: { atMeeting: true },
  proxyMax: 0,
  noticeDays: null,
  papersDays: null,
  motionsDays: null,
  annualLatest: null,
  noticeChannels: ['email', 'post'],
}

/** The days that the bylaws give for a meeting on `heldOn`; null where they give none. */
export interface MeetingDays {
  noticeDueOn: Day | null
  papersDueOn: Day | null
  motionsDueOn: Day | null
  /** The last day on which a payment gives a vote. */
  payByOn: Day
  /** Of an annual meeting: the last day it may be held that year. */
  latestOn: Day | null
}

export function meetingDays({ heldOn, kind }: { heldOn: Day; kind: 'annual' | 'extra' }, policy: MeetingPolicy): MeetingDays {
  const before = (days: number | null) => (days === null ? null : addDays(heldOn, -days))
  return {
    noticeDueOn: before(policy.noticeDays),
    papersDueOn: before(policy.papersDays),
    motionsDueOn: before(policy.motionsDays),
    payByOn: lastPayDay(heldOn, policy),
    latestOn: kind === 'annual' && policy.annualLatest !== null ? `${yearOf(heldOn)}-${policy.annualLatest}` : null,
  }
}

/** The last day on which a payment gives a vote on `day`. */
export const lastPayDay = (day: Day, { votingCutoff }: Pick<MeetingPolicy, 'votingCutoff'>): Day =>
  'atMeeting' in votingCutoff ? day : addDays(day, -votingCutoff.daysBeforeMeeting)
