import { DomainError, notFound } from '../errors.ts'

export const goalNotFound = () => notFound('goal_not_found')
export const goalExists = () => new DomainError('conflict', 'goal_exists', { pointer: '/name' })
