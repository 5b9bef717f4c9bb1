import { DomainError, notFound } from '../errors.ts'

export const membershipNotFound = () => notFound('membership_not_found')
export const periodNotFound = () => notFound('period_not_found')
export const classNotFound = () => new DomainError('not_found', 'class_not_found', { pointer: '/classId' })
export const presetNotFound = () => notFound('preset_not_found')
export const classExists = () => new DomainError('conflict', 'class_exists', { pointer: '/id' })

export const alreadyMember = () => new DomainError('conflict', 'already_member')
export const membershipOverlaps = () => new DomainError('conflict', 'membership_overlaps', { pointer: '/joinedOn' })
export const membershipLeft = () => new DomainError('conflict', 'membership_left')
export const leftBeforeJoining = () => new DomainError('unprocessable', 'left_before_joining', { pointer: '/leftOn' })
export const tooYoung = (age: number) => new DomainError('unprocessable', 'too_young', { params: { age } })
export const tooOld = (age: number) => new DomainError('unprocessable', 'too_old', { params: { age } })

export const periodOverlaps = () => new DomainError('conflict', 'period_overlaps')
export const periodBeforeJoining = () => new DomainError('unprocessable', 'period_before_joining')
export const periodAlreadyReversed = () => new DomainError('conflict', 'period_already_reversed')
export const periodIsPaid = () => new DomainError('conflict', 'period_is_paid')
export const dayInFuture = (field: string) => new DomainError('unprocessable', 'day_in_future', { pointer: `/${field}` })
