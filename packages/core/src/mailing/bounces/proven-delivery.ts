import type { Context } from '../../context.ts'
import { readLetterToken } from '../letter-token.ts'
import { readReturnPath } from './return-path.ts'

const select = {
  id: true,
  newsletterId: true,
  contactId: true,
  addressHash: true,
  newsletter: { select: { series: { select: { id: true, legalBasis: true } } } },
} as const

export type ProvenDelivery = NonNullable<Awaited<ReturnType<typeof provenDelivery>>>

/** The delivery that a return path in a mail proves, or null. */
export async function provenDelivery(ctx: Context, returnPaths: string[]) {
  const named = returnPaths.flatMap((address) => readReturnPath(ctx.secrets, address) ?? [])[0]
  if (!named) return null
  const delivery = await ctx.db.delivery.findFirst({ where: { id: named.id, addressHash: { not: null } }, select })
  if (!delivery) return null
  const merged = await ctx.db.contactMerge.findMany({
    where: { kept: { deliveries: { some: { id: delivery.id } } } },
    select: { goneId: true },
  })
  // the letter may have gone out before its recipient was merged into another
  const recipients = [delivery.contactId, ...merged.map(({ goneId }) => goneId)]
  return recipients.some((contactId) => named.isOf({ ...delivery, contactId })) ? delivery : null
}

/**
 * The last letter that the holder of an unsubscribe link got. Providers often take the return path out of a complaint and leave our
 * other headers; whoever has the link may end the subscription by it anyhow.
 */
export async function complainedDelivery(ctx: Context, unsubscribeTokens: string[]) {
  const holders = await Promise.all(unsubscribeTokens.map((token) => readLetterToken(ctx, 'unsubscribe', token)))
  const holder = holders.find((found) => found !== undefined)
  if (!holder) return null
  return ctx.db.delivery.findFirst({
    where: { contactId: holder.contactId, addressHash: { not: null }, newsletter: { seriesId: holder.seriesId } },
    orderBy: { id: 'desc' },
    select,
  })
}
