import { z } from 'zod'
import { Collation } from '../contacts/schemas.ts'
import { Day } from '../day.ts'
import { ClassId } from '../memberships/schemas.ts'
import { singleLine } from '../text.ts'

/** Who counts. */
const ClassIds = z
  .array(ClassId)
  .min(1)
  .max(20)
  .transform((ids) => [...new Set(ids)])

const goalFields = {
  name: z.string().min(1).max(200).transform(singleLine),
  startsOn: Day,
  dueOn: Day,
  target: z.number().int().min(1).max(1_000_000),
  classIds: ClassIds,
}

const inOrder = ({ startsOn, dueOn }: { startsOn: Day; dueOn: Day }) => startsOn <= dueOn
const outOfOrder = { error: 'due_before_start', path: ['dueOn'] }

export const CreateGoal = z.strictObject(goalFields).refine(inOrder, outOfOrder)

export const UpdateGoal = z.strictObject({ goalId: z.uuid(), ...goalFields }).refine(inOrder, outOfOrder)

export const EndGoal = z.strictObject({ goalId: z.uuid() })

export const CountOn = z.strictObject({ day: Day.optional() })

export const GoalProgressInput = z.strictObject({ goalId: z.uuid().optional() })

export const ListRenewable = z.strictObject({
  /** Else the goal that is due next. */
  goalId: z.uuid().optional(),
  kind: z.enum(['grace', 'lapsed', 'applicant']).optional(),
  collation: Collation.default('sv'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const CompareYears = z.strictObject({
  /** This year if nothing is said. */
  year: z.coerce.number().int().min(1901).max(2200).optional(),
})
