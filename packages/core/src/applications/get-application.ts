import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { SafeWord } from '../contacts/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Application, toApplication } from './application.ts'
import { type Difference, differences } from './differences.ts'
import { knownContact } from './known-contact.ts'
import { ApplicationId } from './schemas.ts'
import { readWaiting } from './waiting-application.ts'

export interface ApplicationFacts extends Application {
  /** By which ways she wants to be reached; not where. */
  channels: SafeWord['channels']
  /** Somebody known has become a member since she applied. */
  isMember: boolean
  /** In what the application differs from what we have of somebody known, who keeps what we have. */
  differences: Difference[]
}

/** One that waits for the board. That it was seen is written down. Throws `application_not_found` or `application_settled`. */
export async function getApplication(ctx: Context, input: z.input<typeof ApplicationId>): Promise<ApplicationFacts> {
  requirePermission(ctx, 'members:read')
  const { applicationId } = parse(ApplicationId, input)
  return transaction(ctx, async (ctx) => {
    const waiting = await readWaiting(ctx, applicationId)
    const known = await knownContact(ctx, waiting.addressHash)
    await audit(ctx, 'application.seen', applicationId)
    return {
      ...toApplication(waiting, known),
      channels: waiting.details.safe.channels,
      isMember: known?.isMember ?? false,
      differences: known ? differences(known, waiting.details) : [],
    }
  })
}
