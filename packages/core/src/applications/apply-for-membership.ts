import type { z } from 'zod'
import { contactFields } from '../contacts/contact-fields.ts'
import type { Context } from '../context.ts'
import { yearOf } from '../day.ts'
import { requireAge } from '../memberships/class-age.ts'
import { tooYoung } from '../memberships/errors.ts'
import { classOrThrow } from '../memberships/queries.ts'
import { parse } from '../parse.ts'
import { type Asked, askedTooOften } from '../subscriptions/asking-limits.ts'
import { requestLifetime } from '../subscriptions/request.ts'
import { transaction } from '../transaction.ts'
import { joinNotFound } from './errors.ts'
import { joinState } from './join-state.ts'
import { type ApplicationDetails, ApplyForMembership } from './schemas.ts'

/** Whatever the bylaws say: a child below this does not consent by herself, and her guardian may be whom she needs protection from. */
const leastAge = 13

/** How often one place may apply, by page or API, before it must wait. */
export const applyLimit = { max: 10, windowMs: 3_600_000 }

/**
 * Somebody wants to become a member. Nothing is looked up in the register, so neither the answer nor the time it takes tells
 * whether the address is known; whether a mail goes out is decided by the worker that would send it. Throws
 * `join_not_found`, `class_not_found`, `too_young` or `too_old`.
 */
export async function applyForMembership(ctx: Context, input: z.input<typeof ApplyForMembership>): Promise<void> {
  const { classId, ...details } = parse(ApplyForMembership, input)
  if ((await joinState(ctx)).state !== 'open') throw joinNotFound()
  const [rules, today] = [await classOrThrow(ctx, classId), ctx.clock.today()]
  requireAge(rules, details.birthYear, today)
  if (yearOf(today) - details.birthYear < leastAge) throw tooYoung(leastAge)
  // what the register would refuse later is refused now, while she can mend it
  contactFields({ kind: 'person', ...details }, ctx.secrets)
  const applicationId = await transaction(ctx, (ctx) => writeApplication(ctx, classId, details))
  if (applicationId) await ctx.jobs.wakeApplication(applicationId)
}

/** Undefined where the address has been sent enough of our mails. */
async function writeApplication(ctx: Context, classId: string, details: ApplicationDetails): Promise<string | undefined> {
  const addressHash = ctx.secrets.addressHash(details.email)
  // of several at once, one after the other: the limits count what stands
  await ctx.db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`
  const now = ctx.clock.now()
  const asked = ({ since, again }: Asked) =>
    ctx.db.membershipApplication.count({ where: { addressHash, createdAt: { gt: since }, ...(again && { confirmedAt: null }) } })
  if (await askedTooOften(now, asked)) return undefined
  const { id } = await ctx.db.membershipApplication.create({
    data: { classId, addressHash, details, createdAt: now, expiresAt: new Date(now.getTime() + requestLifetime) },
    select: { id: true },
  })
  return id
}
