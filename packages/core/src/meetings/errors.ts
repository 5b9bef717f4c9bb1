import type { Day } from '../day.ts'
import { DomainError, notFound } from '../errors.ts'

export const meetingNotFound = () => notFound('meeting_not_found')
export const listNotFrozen = () => notFound('voting_list_not_frozen')
export const noticeNotSent = () => notFound('notice_not_sent')

export const meetingCancelled = () => new DomainError('conflict', 'meeting_cancelled')
export const meetingIsSettled = () => new DomainError('conflict', 'meeting_settled')
export const listFrozen = () => new DomainError('conflict', 'voting_list_frozen')
export const noticeExists = () => new DomainError('conflict', 'notice_exists')
export const noticeSeriesMissing = () => new DomainError('unprocessable', 'notice_series_missing')

export const onListAlready = () => new DomainError('conflict', 'on_list_already')
export const notOnList = (field: string) => new DomainError('unprocessable', 'not_on_list', { pointer: `/${field}` })
export const noVote = () => new DomainError('unprocessable', 'no_vote')
export const feeNotPaid = () => new DomainError('unprocessable', 'no_vote_not_paid')
export const paidTooLate = (by: Day) => new DomainError('unprocessable', 'no_vote_paid_too_late', { params: { by } })
export const meetingAhead = (day: Day) => new DomainError('unprocessable', 'meeting_ahead', { params: { day } })
export const doorBeforeDay = () => new DomainError('unprocessable', 'door_before_day')
export const proxyRefused = (fault: string, max: number | null) =>
  new DomainError('unprocessable', fault, { pointer: '/holderId', params: { max: max ?? 0 } })
export const noticeNotDrafted = () => notFound('notice_not_drafted')
