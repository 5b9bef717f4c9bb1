import { DomainError, notFound } from '../errors.ts'

/** There is nothing at that place, whatever the reason. */
export const publicationNotFound = () => notFound('publication_not_found')
export const requestNotFound = () => notFound('copy_request_not_found')
export const requestKeyUsed = () => new DomainError('conflict', 'copy_request_key_used')
export const requestHandled = () => new DomainError('conflict', 'copy_request_handled')
export const publicWithoutFile = () => new DomainError('unprocessable', 'public_without_file', { pointer: '/public' })
export const neverPrinted = () => new DomainError('unprocessable', 'orderable_never_printed', { pointer: '/orderable' })
export const withdrawnFromShelf = (field: string) => new DomainError('unprocessable', 'shelf_edition_withdrawn', { pointer: `/${field}` })
export const notOrderable = (line: number) =>
  new DomainError('unprocessable', 'edition_not_orderable', { pointer: `/lines/${line}/editionId` })
export const notRequested = (line: number) =>
  new DomainError('unprocessable', 'edition_not_requested', { pointer: `/lines/${line}/editionId` })
export const nothingSent = () => new DomainError('unprocessable', 'copies_none_sent', { pointer: '/lines' })
export const shareHolderUnfit = (line: number) =>
  new DomainError('unprocessable', 'share_holder_unfit', { pointer: `/shares/${line}/holderId` })
export const sharesOwnTwice = () => new DomainError('unprocessable', 'shares_own_twice', { pointer: '/shares' })
