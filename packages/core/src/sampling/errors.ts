import { DomainError } from '../errors.ts'

export const notInSample = () => new DomainError('unprocessable', 'not_in_sample', { pointer: '/membershipId' })
export const nameWithheld = () => new DomainError('unprocessable', 'name_withheld', { pointer: '/membershipId' })
