import { z } from 'zod'
import { Collation } from '../contacts/schemas.ts'
import { ClassId } from '../memberships/schemas.ts'
import { singleLine } from '../text.ts'
import { claimStates } from './claim-state.ts'

export const MakeClaims = z.strictObject({
  /** This year if nothing is said; last year and the next can be asked for too. */
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  /** Also those whose time ran out, and those who were asked before and never paid. */
  includeLapsed: z.boolean().default(false),
})

export const ClaimId = z.strictObject({ claimId: z.uuid() })

export const WithdrawClaim = z.strictObject({ claimId: z.uuid(), reason: z.string().min(1).max(200).transform(singleLine) })

export const ListClaims = z.strictObject({
  /** The claims that begin in it. */
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  /** `unpaid` is open and part paid together; `overdue`, those of them whose due day has passed. */
  state: z.enum([...claimStates, 'unpaid', 'overdue']).optional(),
  classId: ClassId.optional(),
  membershipId: z.uuid().optional(),
  sort: z.enum(['name', 'due']).default('name'),
  collation: Collation.default('sv'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})

/** All of a year, or these. */
export const SendClaims = z
  .strictObject({
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    claimIds: z.array(z.uuid()).min(1).max(1000).optional(),
  })
  .refine(({ year, claimIds }) => (year === undefined) !== (claimIds === undefined), { error: 'year_or_claims', path: ['year'] })
