import { z } from 'zod'
import { Day } from '../day.ts'

export const GrantReportInput = z.strictObject({
  /** A month's last day that has passed. The end of last year if nothing is said. */
  day: Day.optional(),
})
