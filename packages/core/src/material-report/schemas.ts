import { z } from 'zod'
import { Day } from '../day.ts'

export const MaterialReportInput = z.strictObject({
  /** The first day; this year's if nothing is said. */
  from: Day.optional(),
  /** The last day; today if nothing is said. */
  to: Day.optional(),
  /** One material alone, as a co-publisher asks for it. */
  materialId: z.uuid().optional(),
})
