import { DomainError, notFound } from '../errors.ts'

export const roundNotFound = () => notFound('round_not_found')

export const roundClosed = (number: number) => new DomainError('conflict', 'round_closed', { params: { number } })
export const placesGone = () => new DomainError('unprocessable', 'round_places_gone', { pointer: '/placeIds' })
export const placesTaken = (number: number) =>
  new DomainError('conflict', 'round_places_taken', { pointer: '/placeIds', params: { number } })
export const notOnRound = (index: number) => new DomainError('unprocessable', 'not_on_round', { pointer: `/stops/${index}/placeId` })
export const stopEntered = (index: number) => new DomainError('conflict', 'stop_entered', { pointer: `/stops/${index}` })
