import type { Context } from '../../context.ts'
import { requirePermission } from '../../permissions.ts'

/** Why the mailbox could not be read. */
export const mailboxFailures = ['mailbox_away', 'mailbox_refused', 'mailbox_folder_missing', 'mailbox_insecure'] as const
export type MailboxFailure = (typeof mailboxFailures)[number]

export interface BounceMailbox {
  /** When it was last read to its end. */
  readAt: Date | null
  failure: MailboxFailure | null
  failingSince: Date | null
  /** Mails of the last 30 days that looked like returned letters and proved none: forged, or broken on their way. */
  unproven: number
}

const days = 30
const recent = (ctx: Context) => new Date(ctx.clock.now().getTime() - days * 24 * 60 * 60 * 1000)

/** How the reading of the bounce mailbox goes; null where none was ever read. */
export async function bounceMailbox(ctx: Context): Promise<BounceMailbox | null> {
  requirePermission(ctx, 'newsletters:read')
  const row = await ctx.db.bounceMailbox.findUnique({ where: { id: 1 } })
  if (!row) return null
  const unproven = await ctx.db.bounce.count({ where: { verdict: 'unproven', readAt: { gt: recent(ctx) } } })
  const failure = mailboxFailures.find((known) => known === row.failure) ?? null
  return { readAt: row.readAt, failure, failingSince: row.failingSince, unproven }
}

/** Writes down that the mailbox was read, or why it could not be; and forgets what proved nothing long ago. */
export async function noteMailboxRead(ctx: Context, { failure }: { failure: MailboxFailure | null }): Promise<void> {
  requirePermission(ctx, 'newsletters:send')
  const now = ctx.clock.now()
  const readAt = failure === null ? now : null
  const failingSince = failure === null ? null : now
  await ctx.db.$executeRaw`
    INSERT INTO bounce_mailbox (id, read_at, failure, failing_since)
    VALUES (1, ${readAt}, ${failure}, ${failingSince})
    ON CONFLICT (id) DO UPDATE SET
      read_at = coalesce(excluded.read_at, bounce_mailbox.read_at), failure = excluded.failure,
      failing_since = CASE WHEN excluded.failure IS NULL THEN NULL ELSE coalesce(bounce_mailbox.failing_since, excluded.failing_since) END`
  await ctx.db.bounce.deleteMany({ where: { verdict: 'unproven', readAt: { lte: recent(ctx) } } })
}
