import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { type Day, dayIn } from '../day.ts'
import { sendingIsHeld } from '../installation/index.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { claimStateSql } from './claim-state-sql.ts'
import { remindersOn } from './reminders.ts'

interface UnpaidRow {
  id: string
  contactId: string
  dueOn: Day
  /** When the claim itself went out. */
  askedAt: Date
  /** The rules of which something is written down for the claim. */
  known: number[]
}

/** The two places of a reminder's subject: the claim, and its rule. */
const subjectOf = (claimId: string, days: number) => `${claimId}:${days}`

/**
 * Owes everybody who has not paid the reminder whose day has come. A claim that has not gone out yet is not reminded of; one that was paid,
 * exempted or withdrawn never again. Safe to do as often as one likes, and by several at once.
 */
export async function remindUnpaid(ctx: Context): Promise<{ reminded: number }> {
  requirePermission(ctx, 'payments:write')
  if (await sendingIsHeld(ctx)) return { reminded: 0 }
  const { feePolicy } = await readSettings(ctx)
  const today = ctx.clock.today()
  let reminded = 0
  for (const { id, contactId, dueOn, askedAt, known } of await unpaidClaims(ctx)) {
    const { owed, superseded } = remindersOn(today, {
      dueOn,
      askedOn: dayIn(ctx.clock.timeZone, askedAt),
      rules: feePolicy.reminders,
      known,
    })
    if (owed === null && superseded.length === 0) continue
    if (await transaction(ctx, (ctx) => write(ctx, { claimId: id, contactId, owed, superseded }))) reminded++
  }
  if (reminded > 0) await ctx.jobs.wakeNotices()
  return { reminded }
}

const unpaidClaims = (ctx: Context): Promise<UnpaidRow[]> => ctx.db.$queryRaw`
  SELECT f.id, m.contact_id AS "contactId", f.due_on::text AS "dueOn", n.settled_at AS "askedAt",
    coalesce((SELECT array_agg(split_part(r.subject, ':', 2)::int) FROM notice r WHERE r.claim_id = f.id AND r.kind = 'fee_reminder'), '{}') AS known
  FROM fee_claim f JOIN membership m ON m.id = f.membership_id JOIN contact c ON c.id = m.contact_id
    JOIN notice n ON n.claim_id = f.id AND n.kind = 'fee_claim' AND n.state IN ('accepted', 'uncertain')
  WHERE c.erased_at IS NULL AND ${claimStateSql} IN ('open', 'part_paid')
  ORDER BY f.id`

/** One that waits still, because the mail server was away or it was not her hours, gives way to the later one. */
async function write(
  ctx: Context,
  { claimId, contactId, owed, superseded }: { claimId: string; contactId: string; owed: number | null; superseded: number[] },
): Promise<boolean> {
  const now = ctx.clock.now()
  const common = { kind: 'fee_reminder' as const, claimId, contactId, createdAt: now }
  const passedOver = { state: 'skipped' as const, reason: 'superseded', settledAt: now }
  const { count } = await ctx.db.notice.createMany({
    data: [
      ...superseded.map((days) => ({ ...common, subject: subjectOf(claimId, days), ...passedOver })),
      ...(owed === null ? [] : [{ ...common, subject: subjectOf(claimId, owed) }]),
    ],
    skipDuplicates: true,
  })
  if (owed === null || count === 0) return false
  await ctx.db.notice.updateMany({
    where: {
      claimId,
      kind: 'fee_reminder',
      state: { in: ['pending', 'deferred'] },
      lease: null,
      printedAt: null,
      subject: { not: subjectOf(claimId, owed) },
    },
    data: passedOver,
  })
  await audit(ctx, 'claim.reminded', claimId, { days: owed })
  return true
}
