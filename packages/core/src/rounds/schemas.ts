import { z } from 'zod'
import { Day } from '../day.ts'

/** More places than this are no round for one day, nor for one paper. */
const mostStops = 60

export const roundPurposes = ['refill', 'recall'] as const

export const ListDue = z.strictObject({
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** The last day that counts; a month from today if nothing is said. */
  dueBy: Day.optional(),
  /** With the places where nothing was ever left. */
  unvisited: z.boolean().default(false),
})

export const MakeRound = z.strictObject({
  purpose: z.enum(roundPurposes),
  placeIds: z
    .array(z.uuid())
    .min(1, { error: 'round_without_places' })
    .max(mostStops, { error: 'round_too_long' })
    .transform((ids) => [...new Set(ids)]),
})

export const ListRounds = z.strictObject({
  state: z.enum(['open', 'closed']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

export const RoundId = z.strictObject({ roundId: z.uuid() })

export const PrintRound = z.strictObject({ ...RoundId.shape, language: z.enum(['sv', 'en']).default('sv') })
