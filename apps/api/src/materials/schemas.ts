import { z } from '@hono/zod-openapi'
import { factKinds } from '@lykta/core/facts'
import {
  CreateEdition,
  CreateMaterial,
  editionStates,
  factDecisions,
  materialKinds,
  SupersedeEdition,
  UpdateEdition,
  UpdateMaterial,
  WithdrawEdition,
} from '@lykta/core/materials'
import { FactValue, FactVersion } from '../facts/schemas.ts'
import { CalendarDay, Instant, named, pageOf } from '../formats.ts'

export const MaterialBody = named(CreateMaterial, 'CreateMaterial')
export const MaterialChanges = UpdateMaterial.omit({ materialId: true }).openapi('UpdateMaterial')
export const EditionBody = named(CreateEdition, 'CreateEdition')
export const EditionChanges = UpdateEdition.omit({ editionId: true }).openapi('UpdateEdition')
export const WithdrawalBody = WithdrawEdition.omit({ editionId: true }).openapi('WithdrawEdition')
export const RecallBody = WithdrawEdition.omit({ editionId: true }).openapi('RecallEdition')
export const SuccessorBody = SupersedeEdition.omit({ editionId: true }).openapi('SupersedeEdition')

const materialFields = { id: z.uuid(), kind: z.enum(materialKinds), name: z.string() }
export const Material = z.object(materialFields).openapi('Material')
export const MaterialPage = pageOf(
  z.object({ ...materialFields, languages: z.array(z.string()).openapi({ description: 'Those it is handed out in' }) }),
).openapi('MaterialPage')

const CarriedFact = z.object({
  factId: z.uuid(),
  kind: z.enum(factKinds),
  name: z.string(),
  versionId: z.uuid(),
  value: FactValue.nullable(),
  newest: FactVersion,
  outdated: z.boolean().openapi({ description: 'Something else is true now, or will be from the day of `newest`' }),
  decision: z
    .object({ decision: z.enum(factDecisions), reason: z.string().nullable(), decidedAt: Instant, decidedBy: z.string().nullable() })
    .nullable(),
})

export const Edition = z
  .object({
    id: z.uuid(),
    material: Material,
    language: z.string().openapi({ description: 'BCP 47' }),
    name: z.string(),
    printedOn: CalendarDay.nullable().openapi({ description: 'Null for one that is a file only' }),
    validFrom: CalendarDay,
    withdrawnOn: CalendarDay.nullable().openapi({ description: 'Nothing more is handed out from this day' }),
    withdrawnReason: z.string().nullable(),
    recalledOn: CalendarDay.nullable().openapi({ description: 'What lies at places is taken back from this day' }),
    supersededById: z.uuid().nullable(),
    public: z.boolean(),
    orderable: z.boolean(),
    createdAt: Instant,
    facts: z.array(CarriedFact),
    state: z.enum(editionStates),
    asked: z.boolean().openapi({ description: 'A changed fact asks what is to be done with it' }),
  })
  .openapi('Edition')
export const EditionPage = pageOf(Edition).openapi('EditionPage')
