import { DomainError, notFound } from '../errors.ts'

export const placeNotFound = () => notFound('place_not_found')
export const placeExists = () => new DomainError('conflict', 'place_exists', { pointer: '/name' })
/** It is the same place as another, which is the one to change. */
export const placeMerged = () => new DomainError('conflict', 'place_merged')
export const placeMergedIntoThis = () => new DomainError('conflict', 'place_merged_into_this')
export const placeMergeSame = () => new DomainError('unprocessable', 'place_merge_same')
export const placeContactNotOrganisation = () =>
  new DomainError('unprocessable', 'place_contact_not_organisation', { pointer: '/contactId' })
export const permissionDayUnasked = () => new DomainError('unprocessable', 'permission_day_unasked', { pointer: '/permissionOn' })
export const invalidPlaceField = (field: string, code: string) =>
  new DomainError('invalid', 'invalid_input', { issues: [{ pointer: `/${field}`, code }] })
