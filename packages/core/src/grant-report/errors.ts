import type { Day } from '../day.ts'
import { DomainError } from '../errors.ts'

export const notMonthEnd = (before: Day, after: Day) =>
  new DomainError('unprocessable', 'report_day_not_month_end', { pointer: '/day', params: { before, after } })
