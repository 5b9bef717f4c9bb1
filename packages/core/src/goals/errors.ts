import { DomainError, notFound } from '../errors.ts'

export const goalNotFound = () => notFound('goal_not_found')
export const goalExists = () => new DomainError('conflict', 'goal_exists', { pointer: '/name' })
export const goalEnded = () => new DomainError('conflict', 'goal_ended')
export const goalOver = () => new DomainError('conflict', 'goal_over')
