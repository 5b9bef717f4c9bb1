import { DomainError, notFound } from '../errors.ts'

export const contactNotFound = () => notFound('contact_not_found')
export const emailTaken = () => new DomainError('conflict', 'email_taken', { pointer: '/email' })
export const contactErased = () => new DomainError('conflict', 'contact_erased')
export const rolePersonsOnly = () => new DomainError('unprocessable', 'role_persons_only')
export const roleHeld = () => new DomainError('conflict', 'role_held', { pointer: '/role' })
export const roleEnded = () => new DomainError('conflict', 'role_ended')
export const safeContactPersonsOnly = () => new DomainError('unprocessable', 'safe_contact_persons_only')
export const invalidField = (field: string, code: string) =>
  new DomainError('invalid', 'invalid_input', { issues: [{ pointer: `/${field}`, code }] })
