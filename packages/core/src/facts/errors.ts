import type { Day } from '../day.ts'
import { DomainError, notFound } from '../errors.ts'
import type { FactKind } from './fact-value.ts'

export const factNotFound = () => notFound('fact_not_found')
export const factExists = () => new DomainError('conflict', 'fact_exists', { pointer: '/name' })
export const factKindDiffers = (kind: FactKind) =>
  new DomainError('unprocessable', 'fact_kind_differs', { params: { kind }, pointer: '/value' })
export const factUnchanged = (day: Day) => new DomainError('unprocessable', 'fact_unchanged', { params: { day }, pointer: '/value' })
