import { DomainError, notFound } from '../errors.ts'

/** There is no such page, whatever the reason. */
export const joinNotFound = () => notFound('join_not_found')
export const applicationNotFound = () => notFound('application_not_found')
export const applicationSettled = () => new DomainError('conflict', 'application_settled')
