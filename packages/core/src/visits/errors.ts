import { DomainError, notFound } from '../errors.ts'

export const visitNotFound = () => notFound('visit_not_found')
export const visitPhotoNotFound = () => notFound('visit_photo_not_found')
export const visitPlaceClosed = (closedOn: string) =>
  new DomainError('unprocessable', 'visit_place_closed', { params: { closedOn }, pointer: '/placeId' })
export const visitAhead = (today: string) => new DomainError('unprocessable', 'visit_ahead', { params: { today }, pointer: '/visitedOn' })
export const visitEditionUnknown = (index: number) =>
  new DomainError('unprocessable', 'visit_edition_unknown', { pointer: `/lines/${index}/editionId` })
export const visitHolderMissing = () => new DomainError('unprocessable', 'visit_holder_missing', { pointer: '/holderId' })
export const visitHolderNotYours = () => new DomainError('forbidden', 'visit_holder_not_yours', { pointer: '/holderId' })
export const visitOfAnother = () => new DomainError('forbidden', 'visit_of_another')
export const visitKeyTaken = () => new DomainError('conflict', 'visit_key_taken', { pointer: '/key' })
export const visitWithdrawn = () => new DomainError('conflict', 'visit_withdrawn')
export const visitVisitorUnknown = () => new DomainError('unprocessable', 'visit_visitor_unknown', { pointer: '/visitedBy' })

/** The ledger's own words, at the place in a visit that they are about. */
export const tooFewFor = (error: DomainError, line: number) =>
  new DomainError(error.kind, error.code, { params: error.params, pointer: `/lines/${line}/placed` })
