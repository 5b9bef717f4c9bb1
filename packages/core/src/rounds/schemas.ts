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

/** Of one edition, as it was written on the paper. A line where nothing is written says nothing. */
const Line = z.strictObject({
  editionId: z.uuid(),
  leftOver: z.number().int().min(0).max(100_000).nullable().default(null),
  removed: z.number().int().min(0).max(100_000).default(0),
  placed: z.number().int().min(0).max(100_000).default(0),
  noneLeft: z.boolean().default(false),
})

const Stop = z.strictObject({
  placeId: z.uuid(),
  /** Where in the place it lies now. */
  spot: z.string().max(100).nullable().default(null),
  refused: z.boolean().default(false),
  nextLookOn: Day.nullable().default(null),
  lines: z.array(Line).max(100).default([]),
})

export const EnterRound = z.strictObject({
  ...RoundId.shape,
  visitedOn: Day,
  /** Whose copies were left; without it the only store there is. */
  holderId: z.uuid().optional(),
  stops: z.array(Stop).max(mostStops),
  /** Nobody goes to the stops that are left. */
  close: z.boolean().default(false),
})
export type EnteredStop = z.output<typeof Stop>
