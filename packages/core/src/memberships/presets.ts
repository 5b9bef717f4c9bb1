import { type MeetingPolicy, silentOnMeetings } from './meeting-policy.ts'
import type { MembershipClass } from './membership.ts'
import type { MembershipPolicy } from './policy.ts'

/** A whole set of rules as bylaws of this kind often have it, to begin from. */
export interface BylawPreset {
  id: 'late_year' | 'year_end' | 'annual_meeting' | 'by_proxy' | 'paid_before' | 'young_free' | 'rolling_year'
  policy: MembershipPolicy
  meetings: MeetingPolicy
  classes: MembershipClass[]
}

const member: MembershipClass = {
  id: 'member',
  labels: { sv: 'Medlem', en: 'Member' },
  votes: true,
  electable: true,
  countsForGoal: true,
  feeOre: 20_000,
  minAge: 18,
  maxAge: null,
  position: 1,
}

const supporting: MembershipClass = {
  ...member,
  id: 'supporting',
  labels: { sv: 'Stödmedlem', en: 'Supporting member' },
  votes: false,
  electable: false,
  position: 2,
}

const young: MembershipClass = {
  ...member,
  id: 'young',
  labels: { sv: 'Ung medlem', en: 'Young member' },
  feeOre: 0,
  minAge: 15,
  maxAge: 20,
  position: 3,
}

const calendarYear: MembershipPolicy = { periodKind: 'calendar_year', lateYearFrom: null, grace: { months: 0 }, countGrace: false }

/** Rules that differ between real bylaws: when a year's payment is due, what a late joiner gets, who pays nothing, how a meeting is called. */
export const bylawPresets: readonly BylawPreset[] = [
  {
    id: 'late_year',
    policy: { ...calendarYear, lateYearFrom: '10-01', grace: { until: '03-31' } },
    meetings: silentOnMeetings,
    classes: [member, supporting],
  },
  { id: 'year_end', policy: calendarYear, meetings: silentOnMeetings, classes: [member, supporting] },
  {
    id: 'annual_meeting',
    policy: { ...calendarYear, grace: { until: '03-15' } },
    meetings: { ...silentOnMeetings, noticeDays: 21, motionsDays: 35, annualLatest: '03-15' },
    classes: [member, supporting],
  },
  {
    id: 'by_proxy',
    policy: calendarYear,
    meetings: { ...silentOnMeetings, proxyMax: null, noticeDays: 28, papersDays: 14, motionsDays: 42, annualLatest: '03-31' },
    classes: [member, supporting],
  },
  {
    id: 'paid_before',
    policy: calendarYear,
    meetings: { ...silentOnMeetings, votingCutoff: { daysBeforeMeeting: 21 }, proxyMax: 1 },
    classes: [member, supporting],
  },
  {
    id: 'young_free',
    policy: { ...calendarYear, grace: { months: 12 }, countGrace: true },
    meetings: silentOnMeetings,
    classes: [{ ...member, minAge: 15 }, young],
  },
  {
    id: 'rolling_year',
    policy: { ...calendarYear, periodKind: 'rolling', grace: { months: 1 } },
    meetings: silentOnMeetings,
    classes: [member, supporting],
  },
]
