import { pageLanguages } from '@lykta/i18n'
import { z } from 'zod'
import { ListMemberships } from '../schemas.ts'

/** Which members: as in their list, without a search. Who has left is no member and is not among them. */
export const ExportFilter = ListMemberships.pick({ classId: true, language: true, paidYear: true, unpaidYear: true }).extend({
  status: z.enum(['applicant', 'current', 'grace', 'lapsed']).optional(),
})

export const exportFormats = ['csv', 'xlsx'] as const

export const ExportMembers = z.strictObject({
  ...ExportFilter.shape,
  format: z.enum(exportFormats),
  /** Of the headers. */
  headers: z.enum(pageLanguages).default('sv'),
})
