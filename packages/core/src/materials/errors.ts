import type { Day } from '../day.ts'
import { DomainError, notFound } from '../errors.ts'

export const materialNotFound = () => notFound('material_not_found')
export const materialExists = () => new DomainError('conflict', 'material_exists', { pointer: '/name' })

export const editionNotFound = () => notFound('edition_not_found')
export const editionExists = () => new DomainError('conflict', 'edition_exists', { pointer: '/name' })
export const factVersionNotFound = (index: number) =>
  new DomainError('unprocessable', 'fact_version_not_found', { pointer: `/versionIds/${index}` })
export const factVersionTwice = (index: number) =>
  new DomainError('unprocessable', 'fact_version_twice', { pointer: `/versionIds/${index}` })
export const editionNotAsked = (pointer: string) => new DomainError('unprocessable', 'edition_not_asked', { pointer })

/** `day` is the first on which it may be. */
export const withdrawnTooEarly = (day: Day) =>
  new DomainError('unprocessable', 'edition_withdrawn_too_early', { params: { day }, pointer: '/on' })
export const validAfterWithdrawal = (day: Day) =>
  new DomainError('unprocessable', 'edition_valid_after_withdrawal', { params: { day }, pointer: '/validFrom' })
export const editionWithdrawn = (day: Day) => new DomainError('conflict', 'edition_withdrawn', { params: { day } })
export const editionNotWithdrawn = () => new DomainError('conflict', 'edition_not_withdrawn')
export const editionRecalled = (day: Day) => new DomainError('conflict', 'edition_recalled', { params: { day } })
export const supersededByOther = () => new DomainError('unprocessable', 'edition_superseded_by_other', { pointer: '/byId' })
export const supersededInRing = () => new DomainError('unprocessable', 'edition_superseded_in_ring', { pointer: '/byId' })
