import type { Context } from '../context.ts'
import { applicationNotFound, applicationSettled } from './errors.ts'
import { ApplicationDetails } from './schemas.ts'

/** Confirmed, and nobody has decided yet. */
export interface WaitingApplication {
  id: string
  classId: string
  addressHash: string
  details: ApplicationDetails
  confirmedAt: Date
  expiresAt: Date
}

type Row = Pick<WaitingApplication, 'id' | 'classId' | 'expiresAt'> & {
  addressHash: string | null
  details: unknown
  confirmedAt: Date | null
}

/** The application as the board sees it; undefined while she has not confirmed, and once it is settled. */
export function toWaiting({ id, classId, expiresAt, addressHash, details, confirmedAt }: Row): WaitingApplication | undefined {
  if (!addressHash || !details || !confirmedAt) return undefined
  return { id, classId, expiresAt, addressHash, confirmedAt, details: ApplicationDetails.parse(details) }
}

/**
 * The application, held until the end of the transaction: two who decide at once decide one after the other. Throws
 * `application_not_found`, also of what is not confirmed, and `application_settled`.
 */
export async function lockWaiting(ctx: Context, id: string): Promise<WaitingApplication> {
  await ctx.db.$queryRaw`SELECT FROM membership_application WHERE id = ${id}::uuid FOR UPDATE`
  return readWaiting(ctx, id)
}

export async function readWaiting(ctx: Context, id: string): Promise<WaitingApplication> {
  const row = await ctx.db.membershipApplication.findUnique({ where: { id } })
  if (!row?.confirmedAt || row.expiresAt <= ctx.clock.now()) throw applicationNotFound()
  const waiting = toWaiting(row)
  if (!waiting) throw applicationSettled()
  return waiting
}
