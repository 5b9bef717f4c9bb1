import { DomainError } from '../errors.ts'

export const daysReversed = () => new DomainError('unprocessable', 'report_days_reversed', { pointer: '/to' })
export const tooManyYears = (maximum: number) =>
  new DomainError('unprocessable', 'report_too_long', { pointer: '/from', params: { maximum } })
