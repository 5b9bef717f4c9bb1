import { type Day, daysBetween } from '../day.ts'
import type { MeetingDays } from '../memberships/index.ts'
import type { Meeting } from './meeting.ts'

/** Something that the bylaws say and that is not so, or soon will not be. */
export interface MeetingWarning {
  code:
    | 'after_latest'
    | 'notice_due'
    | 'notice_overdue'
    | 'notice_was_late'
    | 'papers_due'
    | 'papers_overdue'
    | 'motions_closed'
    | 'notice_for_other_day'
  params: { day: Day; days: number }
}

/** From how long before a due day it is pointed out. */
const noticeAheadDays = 21

interface Facts {
  meeting: Pick<Meeting, 'heldOn' | 'papers'>
  days: MeetingDays
  today: Day
  /** When its sending began; null while it has not. */
  noticeSentOn: Day | null
  /** The day that the notice calls to. */
  noticeCallsTo: Day | null
}

/** What the board must know of a meeting that is still to be held; of one that has been, only what was wrong. */
export function meetingWarnings({ meeting, days, today, noticeSentOn, noticeCallsTo }: Facts): MeetingWarning[] {
  const { noticeDueOn, papersDueOn, motionsDueOn, latestOn } = days
  const found: MeetingWarning[] = []
  const warn = (code: MeetingWarning['code'], day: Day) => found.push({ code, params: { day, days: Math.abs(daysBetween(today, day)) } })
  const isAhead = today <= meeting.heldOn
  const near = (day: Day) => daysBetween(today, day) <= noticeAheadDays
  if (latestOn !== null && meeting.heldOn > latestOn) warn('after_latest', latestOn)
  if (noticeDueOn !== null && noticeSentOn !== null && noticeSentOn > noticeDueOn) warn('notice_was_late', noticeDueOn)
  if (!isAhead) return found
  if (noticeCallsTo !== null && noticeCallsTo !== meeting.heldOn) warn('notice_for_other_day', noticeCallsTo)
  if (noticeDueOn !== null && noticeSentOn === null && near(noticeDueOn))
    warn(today > noticeDueOn ? 'notice_overdue' : 'notice_due', noticeDueOn)
  if (papersDueOn !== null && meeting.papers === null && near(papersDueOn))
    warn(today > papersDueOn ? 'papers_overdue' : 'papers_due', papersDueOn)
  if (motionsDueOn !== null && today > motionsDueOn) warn('motions_closed', motionsDueOn)
  return found
}
