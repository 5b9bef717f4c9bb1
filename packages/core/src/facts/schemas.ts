import { z } from 'zod'
import { Day } from '../day.ts'
import { EditionDecision } from '../materials/schemas.ts'
import { singleLine } from '../text.ts'
import { FactValue, factKinds } from './fact-value.ts'

/** What tells it from others of its kind: "Jourtelefon". */
const name = z
  .string()
  .max(80)
  .transform(singleLine)
  .pipe(z.string().min(1, { error: 'required' }))

export const CreateFact = z.strictObject({
  name,
  value: FactValue,
  /** From when it is so; without it, from today. */
  validFrom: Day.optional(),
})

export const ChangeFact = z.strictObject({
  factId: z.uuid(),
  /** Null: there is none any more. */
  value: FactValue.nullable(),
  validFrom: Day.optional(),
  /** What is done with editions that carry what was so before. Those not named here are asked about until somebody decides. */
  decisions: z.array(EditionDecision).max(1000).default([]),
})

export const RenameFact = z.strictObject({ factId: z.uuid(), name })
export const GetFact = z.strictObject({ factId: z.uuid() })
export const ListFacts = z.strictObject({ kind: z.enum(factKinds).optional() })
