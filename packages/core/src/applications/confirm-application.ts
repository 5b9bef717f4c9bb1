import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { addMonths, dayIn, startOfDay } from '../day.ts'
import { DomainError } from '../errors.ts'
import { isStoppedByMore, Token } from '../mailing/index.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { admit } from './admit.ts'
import { readApplicationToken } from './application-token.ts'
import { type KnownContact, knownContact } from './known-contact.ts'
import { settleApplication } from './settle-application.ts'
import { readWaiting } from './waiting-application.ts'

/** How long an application waits for the board, which meets every month. */
const patienceMonths = 6

/**
 * She has said yes from her own mailbox: the application waits for the board, or makes her a member at once where the rules say
 * so. Only a POST may call this, and doing it again changes nothing. Who is a member already gets nothing new and is told
 * nothing else; a newer application replaces an older one. False where the link has expired, is not ours, or the
 * address is stopped.
 */
export async function confirmApplication(ctx: Context, input: { token: string }): Promise<boolean> {
  const id = readApplicationToken(ctx.secrets, Token.safeParse(input.token).data ?? '')
  if (!id) return false
  const done = await transaction(ctx, async (ctx) => {
    const addressHash = await lockAddress(ctx, id)
    const application = await ctx.db.membershipApplication.findUnique({ where: { id } })
    if (!application || application.expiresAt <= ctx.clock.now()) return false
    if (application.confirmedAt) return true
    const { tenantKind } = await readSettings(ctx)
    if (!addressHash || !application.details || tenantKind === 'municipality') return false
    if (await isStoppedByMore(ctx, { addressHash, seriesId: null })) return false
    await write(ctx, id, addressHash)
    return true
  })
  if (done) await ctx.jobs.wakeNotices()
  return done
}

/** Everything about one address happens one after the other, the older applications of it too. */
async function lockAddress(ctx: Context, id: string): Promise<string | null> {
  const { addressHash = null } = (await ctx.db.membershipApplication.findUnique({ where: { id }, select: { addressHash: true } })) ?? {}
  if (addressHash) await ctx.db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`
  await ctx.db.$queryRaw`SELECT FROM membership_application WHERE id = ${id}::uuid FOR UPDATE`
  return addressHash
}

async function write(ctx: Context, id: string, addressHash: string): Promise<void> {
  const older = await ctx.db.membershipApplication.findMany({
    where: { addressHash, confirmedAt: { not: null }, outcome: null },
    select: { id: true },
  })
  for (const one of older) await settleApplication(ctx, one.id, 'replaced')
  const now = ctx.clock.now()
  const expiresAt = startOfDay(ctx.clock.timeZone, addMonths(dayIn(ctx.clock.timeZone, now), patienceMonths))
  await ctx.db.membershipApplication.update({ where: { id }, data: { confirmedAt: now, expiresAt } })
  const known = await knownContact(ctx, addressHash)
  await audit(ctx, 'application.confirmed', id)
  if (known?.isMember) await settleApplication(ctx, id, 'already_member')
  else await admitAtOnce(ctx, id, known)
}

/** Where the rules say so. What they cannot decide waits for the board: a protected identity, an age that does not fit. */
async function admitAtOnce(ctx: Context, id: string, known: KnownContact | undefined): Promise<void> {
  const [{ joining }, waiting] = [await readSettings(ctx), await readWaiting(ctx, id)]
  const isProtected = waiting.details.protectedIdentity || (known !== undefined && known.contact.protection !== 'none')
  if (joining !== 'at_once' || isProtected) return
  // the association has said beforehand that whoever confirms is a member: nobody of its staff acts
  const byRule: Context = { ...ctx, actor: { kind: 'system', name: 'join_page' } }
  await transaction(byRule, async (ctx) => {
    const { id: membershipId } = await admit(ctx, waiting)
    await audit(ctx, 'application.approved', id, { membershipId })
  }).catch((error) => {
    if (!(error instanceof DomainError)) throw error
  })
}
