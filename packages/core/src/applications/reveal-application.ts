import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import { agreedWord } from '../contacts/agreed-word.ts'
import type { SafeWord } from '../contacts/index.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { knownContact } from './known-contact.ts'
import { ApplicationId } from './schemas.ts'
import { readWaiting } from './waiting-application.ts'

/** Where and when she may be reached, of the ways that are safe; all null where we may not be in touch. */
export interface ApplicationReach {
  email: string | null
  phone: string | null
  safe: SafeWord | null
}

/**
 * How she is reached, for whoever has something to ask before the board decides: the e-mail and the phone, where she has said
 * that they are safe, and somebody known has not said otherwise. That it was shown is written down.
 */
export async function revealApplication(ctx: Context, input: z.input<typeof ApplicationId>): Promise<ApplicationReach> {
  requirePermission(ctx, 'members:write')
  const { applicationId } = parse(ApplicationId, input)
  return transaction(ctx, async (ctx) => {
    const { addressHash, details } = await readWaiting(ctx, applicationId)
    const known = await knownContact(ctx, addressHash)
    await audit(ctx, 'application.revealed', applicationId)
    const safe = known?.safeContact ? agreedWord(known.safeContact, details.safe) : details.safe
    return {
      email: safe?.channels.includes('email') ? details.email : null,
      phone: safe?.channels.includes('phone') ? (details.phone ?? null) : null,
      safe,
    }
  })
}
