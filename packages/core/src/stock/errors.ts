import { DomainError, notFound } from '../errors.ts'

export const holderNotFound = () => notFound('holder_not_found')
export const holderExists = () => new DomainError('conflict', 'holder_exists', { pointer: '/name' })
/** She has a bag already. */
export const bagExists = () => new DomainError('conflict', 'bag_exists', { pointer: '/userId' })
export const bagHasNoName = () => new DomainError('conflict', 'bag_has_no_name', { pointer: '/name' })
export const holderClosed = (pointer = '/holderId') => new DomainError('conflict', 'holder_closed', { pointer })
export const holderNotEmpty = (copies: number) => new DomainError('conflict', 'holder_not_empty', { params: { copies } })

export const movementNotFound = () => notFound('movement_not_found')
export const movementKeyUsed = (pointer: string) => new DomainError('conflict', 'movement_key_used', { pointer })
export const movementCorrected = () => new DomainError('conflict', 'movement_corrected')
/** It takes another one back. */
export const movementIsCorrection = () => new DomainError('conflict', 'movement_is_correction')
/** It is taken back by withdrawing the visit. */
export const movementOfVisit = () => new DomainError('conflict', 'movement_of_visit')
export const sameHolder = (pointer: string) => new DomainError('unprocessable', 'same_holder', { pointer })

/**
 * Fewer copies are there than are to leave. `holder` is empty for a volunteer's bag, whose name is hers; the ids let a page say it.
 */
export const stockTooSmall = (
  lack: { editionId: string; edition: string; holderId: string; holderKind: string; holder: string; there: number; wanted: number },
  pointer: string,
) => new DomainError('conflict', 'stock_too_small', { params: lack, pointer })

export const printOrderNotFound = () => notFound('print_order_not_found')
export const printOrderCancelled = () => new DomainError('conflict', 'print_order_cancelled')
/** All of it has come. */
export const printOrderArrived = () => new DomainError('conflict', 'print_order_arrived')
export const expectedBeforeOrdered = () => new DomainError('unprocessable', 'expected_before_ordered', { pointer: '/expectedOn' })
export const beforeOrdered = () => new DomainError('unprocessable', 'arrived_before_ordered', { pointer: '/happenedOn' })

export const reorderPointNotFound = () => notFound('reorder_point_not_found')
export const demandPeakNotFound = () => notFound('demand_peak_not_found')
