import { DomainError, notFound } from '../errors.ts'

export const firstUserExists = () => new DomainError('conflict', 'first_user_exists')
export const userExists = () => new DomainError('conflict', 'user_exists', { pointer: '/email' })
export const userNotFound = () => notFound('user_not_found')
export const userIsSelf = () => new DomainError('conflict', 'user_is_self')
export const currentPasswordWrong = () => new DomainError('unprocessable', 'current_password_wrong', { pointer: '/currentPassword' })
export const signInRequired = () => new DomainError('unauthenticated', 'sign_in_required')
export const lastBoardUser = () => new DomainError('conflict', 'last_board_user')
