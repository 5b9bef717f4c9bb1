import { DomainError, notFound } from '../errors.ts'

export const claimNotFound = () => notFound('claim_not_found')
export const claimSettled = () => new DomainError('conflict', 'claim_settled')
export const claimYearTooFar = () => new DomainError('unprocessable', 'claim_year_too_far', { pointer: '/year' })
