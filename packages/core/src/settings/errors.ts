import { DomainError, notFound } from '../errors.ts'

export const notSetUp = () => notFound('not_set_up')
export const alreadySetUp = () => new DomainError('conflict', 'already_set_up')
