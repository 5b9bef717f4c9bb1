import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { DeclineApplication } from './schemas.ts'
import { settleApplication } from './settle-application.ts'
import { lockWaiting } from './waiting-application.ts'

/** The board has said no. The reason stays, and nothing of her. Nothing is sent: who is to be told is told before. */
export async function declineApplication(ctx: Context, input: z.input<typeof DeclineApplication>): Promise<void> {
  requirePermission(ctx, 'members:admit')
  const { applicationId, reason } = parse(DeclineApplication, input)
  await transaction(ctx, async (ctx) => {
    await lockWaiting(ctx, applicationId)
    await settleApplication(ctx, applicationId, 'declined', reason)
    await audit(ctx, 'application.declined', applicationId, { reason })
  })
}
