import type { SubscriptionRequest } from '@lykta/db'
import { audit } from '../audit/index.ts'
import { contactFields, nameless } from '../contacts/contact-fields.ts'
import { emailTaken } from '../contacts/errors.ts'
import { safeUntil } from '../contacts/safe-contact.ts'
import type { Context } from '../context.ts'
import { toDate } from '../day.ts'
import { isStoppedByMore, liftUnsubscribed, Token } from '../mailing/index.ts'
import { onConstraint } from '../on-constraint.ts'
import { readSettings } from '../settings/queries.ts'
import { transaction } from '../transaction.ts'
import { readRequestToken } from './request.ts'

/**
 * She has said yes from her own mailbox: what she had said no to reaches her again, and somebody new enters the register. Only a
 * POST may call this. Doing it again changes nothing, also when she has left since. False where the link has expired, is not
 * ours, or the address no longer is what it was.
 */
export async function confirmSubscription(ctx: Context, input: { token: string }): Promise<boolean> {
  const requestId = readRequestToken(ctx.secrets, Token.safeParse(input.token).data ?? '')
  if (!requestId) return false
  return transaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT FROM subscription_request WHERE id = ${requestId}::uuid FOR UPDATE`
    const request = await ctx.db.subscriptionRequest.findUnique({ where: { id: requestId } })
    if (!request || request.expiresAt <= ctx.clock.now()) return false
    if (request.confirmedAt) return true
    const contactId = (await isStoppedByMore(ctx, request)) ? undefined : await contactFor(ctx, request)
    if (!contactId) return false
    await subscribe(ctx, request, contactId)
    return true
  })
}

/** Whoever has the address now. Who was asked by her own link must still be the one. */
async function contactFor(ctx: Context, request: SubscriptionRequest): Promise<string | undefined> {
  const contact = await ctx.db.contact.findFirst({ where: { emailHash: request.addressHash, erasedAt: null }, select: { id: true } })
  if (request.contactId) return contact?.id === request.contactId ? contact.id : undefined
  if (contact) return contact.id
  return request.email === null ? undefined : addContact(ctx, request, request.email)
}

/** Somebody new. Her own asking is her word that this address is safe. */
async function addContact(ctx: Context, request: SubscriptionRequest, email: string): Promise<string> {
  const { givenName, language, showSender } = request
  const fields = contactFields({ kind: 'person', email, language, ...(givenName ? { givenName } : nameless) }, ctx.secrets)
  const today = ctx.clock.today()
  const { safeContactMonths } = await readSettings(ctx)
  const { id } = await ctx.db.contact
    .create({
      data: {
        ...fields,
        safeContact: {
          create: {
            channels: ['email'],
            sender: showSender ? 'full' : 'alias',
            basis: 'own_request',
            confirmedOn: toDate(today),
            validUntil: toDate(safeUntil(today, safeContactMonths)),
          },
        },
      },
    })
    .catch(onConstraint('contact_email_key', emailTaken))
  await audit(ctx, 'contact.created', id, { kind: 'person', source: 'double_opt_in' })
  return id
}

async function subscribe(ctx: Context, { id, seriesId, addressHash, wording }: SubscriptionRequest, contactId: string): Promise<void> {
  const now = ctx.clock.now()
  const choice = { state: 'subscribed' as const, source: 'double_opt_in', wording, changedAt: now }
  await ctx.db.subscription.upsert({
    where: { contactId_seriesId: { contactId, seriesId } },
    create: { contactId, seriesId, ...choice },
    update: choice,
  })
  await liftUnsubscribed(ctx, { addressHash, seriesId })
  await ctx.db.subscriptionRequest.update({ where: { id }, data: { confirmedAt: now, email: null, givenName: null } })
  await audit(ctx, 'contact.subscribed', contactId, { seriesId, wording })
}
