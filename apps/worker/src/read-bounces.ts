import type { Context } from '@lykta/core'
import { sendingIsHeld } from '@lykta/core/installation'
import { noteMailboxRead, recordBounce } from '@lykta/core/mailing'
import { type ImapMailbox, readBounce } from '@lykta/mail'

/**
 * Reads what has come to the bounce mailbox, one mail at a time. What proves no letter of ours stays in the mailbox as it is. A
 * mailbox that cannot be read is a fact for the office to see, and no failure of the job: its next time comes.
 */
export async function readBounces(ctx: Context, mailbox: ImapMailbox, signal: AbortSignal): Promise<void> {
  // of a copy of the database the mailbox is not its own
  if (await sendingIsHeld(ctx)) return
  const failure = await mailbox.read(async (raw) => {
    const { verdict, cause, status, returnPaths, unsubscribeTokens, mailKey } = await readBounce(raw)
    if (verdict === 'auto-reply' || verdict === 'not-a-bounce' || cause === null) return 'left'
    const record = await recordBounce(ctx, { mailKey, verdict, cause, status, returnPaths, unsubscribeTokens })
    return record === 'unproven' ? 'left' : 'done'
  }, signal)
  if (failure) ctx.log.warn({ failure }, 'the bounce mailbox could not be read')
  await noteMailboxRead(ctx, { failure })
}
