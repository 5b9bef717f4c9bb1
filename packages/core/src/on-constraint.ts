import { exclusionViolation, uniqueViolation } from '@lykta/db'

/**
 * For `.catch` of a write: the error that a violated unique or exclusion constraint means to the caller. Everything else is thrown on.
 */
export const onConstraint =
  (name: string, meaning: () => Error) =>
  (error: unknown): never => {
    throw (uniqueViolation(error) ?? exclusionViolation(error)) === name ? meaning() : error
  }
