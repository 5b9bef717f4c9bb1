import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Membership } from '../memberships/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { admit } from './admit.ts'
import { ApplicationId } from './schemas.ts'
import { lockWaiting } from './waiting-application.ts'

/**
 * The board has said yes: she is a member from today, with her own request as the word on what is safe. Throws
 * `application_settled`, `already_member`, `email_taken` where the address is an organisation's, `too_young` or `too_old`.
 */
export async function approveApplication(ctx: Context, input: z.input<typeof ApplicationId>): Promise<Membership> {
  requirePermission(ctx, 'members:admit')
  const { applicationId } = parse(ApplicationId, input)
  const membership = await transaction(ctx, async (ctx) => {
    const membership = await admit(ctx, await lockWaiting(ctx, applicationId))
    await audit(ctx, 'application.approved', applicationId, { membershipId: membership.id })
    return membership
  })
  await ctx.jobs.wakeNotices()
  return membership
}
