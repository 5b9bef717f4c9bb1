import { z } from 'zod'
import { Day } from '../day.ts'
import { ClassId } from '../memberships/schemas.ts'

/** What a sample follows from: the same again gives the same members. */
const sample = {
  /** Today if nothing is said. */
  day: Day.optional(),
  /** Else of all classes. */
  classId: ClassId.optional(),
  size: z.number().int().min(1).max(50).default(10),
  /** Any number of the auditor's own choice, so that nobody else knows beforehand who is drawn. */
  seed: z.number().int().min(0).max(999_999_999),
}

export const DrawSample = z.strictObject(sample)

/** Why a name is read. A list, for what is written by hand might say of whom it is. */
export const readingReasons = ['annual_audit', 'grant_audit', 'board_request', 'follow_up'] as const

export const ReadSampled = z.strictObject({ ...sample, membershipId: z.uuid(), reason: z.enum(readingReasons) })
