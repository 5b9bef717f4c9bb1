import type { Context } from '../context.ts'
import type { Secrets } from '../secrets.ts'
import { wordingOf } from './wording.ts'

const hour = 3_600_000

/** How long the link in the mail holds. */
const requestLifetime = 72 * hour

/** So many mails an address may be sent by asking, in so long. Also a stranger can type it in. */
const limits = [
  { count: 1, within: hour / 6, sameSeries: true },
  { count: 3, within: 24 * hour, sameSeries: false },
  { count: 6, within: 30 * 24 * hour, sameSeries: false },
]

export interface Wish {
  seriesId: string
  contactId: string | null
  addressHash: string
  email?: string
  givenName?: string
  showSender?: boolean
  language: string
}

/**
 * Writes down that somebody asks for a series; the mail that has her confirm it is a worker's. Undefined where the address, or
 * the contact, has been sent enough of them. Does the same work whether the address is known or not.
 */
export async function writeRequest(ctx: Context, wish: Wish): Promise<string | undefined> {
  // of several at once, one after the other: the limits count what stands
  await ctx.db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${wish.addressHash}, 0))`
  const now = ctx.clock.now()
  for (const { count, within, sameSeries } of limits) {
    const asked = await ctx.db.subscriptionRequest.count({
      where: {
        createdAt: { gt: new Date(now.getTime() - within) },
        OR: [{ addressHash: wish.addressHash }, ...(wish.contactId ? [{ contactId: wish.contactId }] : [])],
        ...(sameSeries && { seriesId: wish.seriesId, confirmedAt: null }),
      },
    })
    if (asked >= count) return undefined
  }
  const { id } = await ctx.db.subscriptionRequest.create({
    data: { ...wish, wording: wordingOf(wish.language), createdAt: now, expiresAt: new Date(now.getTime() + requestLifetime) },
    select: { id: true },
  })
  return id
}

export const requestToken = (secrets: Secrets, requestId: string): string =>
  secrets.sign('confirm', Buffer.from(requestId.replaceAll('-', ''), 'hex'))

export function readRequestToken(secrets: Secrets, token: string): string | undefined {
  const payload = secrets.verify('confirm', token)
  if (payload?.length !== 16) return undefined
  return payload.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
