import { z } from 'zod'
import { MunicipalityCode } from '../contacts/schemas.ts'

/** Which editions are meant: those that carry what a fact no longer is, whatever was decided about them; one edition; or all that are recalled. */
const which = { factId: z.uuid().optional(), editionId: z.uuid().optional() }

export const ListRecall = z.strictObject({
  ...which,
  municipalityCode: MunicipalityCode.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})
