import { z } from 'zod'
import { Day } from '../day.ts'
import { ClassId } from '../memberships/schemas.ts'
import { singleLine } from '../text.ts'

export const CreateGoal = z
  .strictObject({
    name: z.string().min(1).max(200).transform(singleLine),
    startsOn: Day,
    dueOn: Day,
    target: z.number().int().min(1).max(1_000_000),
    /** Who counts. */
    classIds: z
      .array(ClassId)
      .min(1)
      .max(20)
      .transform((ids) => [...new Set(ids)]),
  })
  .refine(({ startsOn, dueOn }) => startsOn <= dueOn, { error: 'due_before_start', path: ['dueOn'] })

export const CountOn = z.strictObject({ day: Day.optional() })

export const GoalProgressInput = z.strictObject({ goalId: z.uuid().optional() })
