import { z } from 'zod'
import { LanguageTag } from '../contacts/schemas.ts'
import { Day } from '../day.ts'
import { multiLine, singleLine } from '../text.ts'

export const materialKinds = ['brochure', 'information_card', 'presentation_card', 'poster', 'handbook'] as const
export type MaterialKind = (typeof materialKinds)[number]

const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform(singleLine)
    .pipe(z.string().min(1, { error: 'required' }))

const reason = z.string().max(500).transform(multiLine).optional()

export const CreateMaterial = z.strictObject({ kind: z.enum(materialKinds), name: words(120) })
export const UpdateMaterial = z.strictObject({ materialId: z.uuid(), kind: z.enum(materialKinds).optional(), name: words(120).optional() })

export const MaterialId = z.strictObject({ materialId: z.uuid() })

export const ListMaterials = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

const editionFields = {
  language: LanguageTag,
  /** What stands on it: "2026:1". */
  name: words(40),
  /** Null for one that is a file only. */
  printedOn: Day.nullable(),
  validFrom: Day,
  /** The versions of facts that are printed on it, one of each fact. */
  versionIds: z.array(z.uuid()).max(50),
}

export const CreateEdition = z.strictObject({
  materialId: z.uuid(),
  ...editionFields,
  printedOn: editionFields.printedOn.default(null),
  /** Without it, the day it is printed, or today. */
  validFrom: Day.optional(),
  versionIds: editionFields.versionIds.default([]),
})

export const UpdateEdition = z.strictObject({ editionId: z.uuid(), ...z.strictObject(editionFields).partial().shape })
export const EditionId = z.strictObject({ editionId: z.uuid() })

export const ListEditions = z.strictObject({
  materialId: z.uuid().optional(),
  language: LanguageTag.optional(),
  /** Those that carry any version of this fact. */
  factId: z.uuid().optional(),
  /** Those withdrawn by today, or those that are not. */
  withdrawn: z.stringbool().or(z.boolean()).optional(),
  /** Those about which a changed fact asks what is to be done. */
  asked: z.stringbool().or(z.boolean()).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

/** From a day on: today where none is given. */
export const WithdrawEdition = z.strictObject({ editionId: z.uuid(), on: Day.optional(), reason })
export const SupersedeEdition = z.strictObject({ editionId: z.uuid(), byId: z.uuid().nullable() })

/** `keep`: as good as before. `use_up`: no new print, what there is may lie. `recall`: withdrawn and taken back. */
export const factDecisions = ['keep', 'use_up', 'recall'] as const
export type FactDecision = (typeof factDecisions)[number]

export const EditionDecision = z.strictObject({ editionId: z.uuid(), decision: z.enum(factDecisions), reason })
export const DecideEditions = z.strictObject({
  factId: z.uuid(),
  decisions: z.array(EditionDecision).min(1, { error: 'decision_required' }).max(1000),
})
