import type { Context } from '../context.ts'
import { idToken, readIdToken } from '../id-token.ts'
import type { Secrets } from '../secrets.ts'
import { type Asked, askedTooOften } from './asking-limits.ts'
import { wordingOf } from './wording.ts'

const hour = 3_600_000

/** How long the link in the mail holds. */
export const requestLifetime = 72 * hour

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
  const asked = ({ since, again }: Asked) =>
    ctx.db.subscriptionRequest.count({
      where: {
        createdAt: { gt: since },
        OR: [{ addressHash: wish.addressHash }, ...(wish.contactId ? [{ contactId: wish.contactId }] : [])],
        ...(again && { seriesId: wish.seriesId, confirmedAt: null }),
      },
    })
  if (await askedTooOften(now, asked)) return undefined
  const { id } = await ctx.db.subscriptionRequest.create({
    data: { ...wish, wording: wordingOf(wish.language), createdAt: now, expiresAt: new Date(now.getTime() + requestLifetime) },
    select: { id: true },
  })
  return id
}

export const requestToken = (secrets: Secrets, requestId: string): string => idToken(secrets, 'confirm', requestId)
export const readRequestToken = (secrets: Secrets, token: string): string | undefined => readIdToken(secrets, 'confirm', token)
