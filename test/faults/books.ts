import type { Context } from '@lykta/core'
import { type Delivery, listDeliveries } from '@lykta/core/newsletters'
import { addressOf } from '../support/crowd.ts'
import type { AcceptedMail } from '../support/smtp.ts'

/** What the deliveries say, held against what the mail server has. */
export interface Books {
  /** Said to be accepted, or said nothing of at the end, and the mail server never had it. */
  lost: number
  /** Said not to have been sent, and the mail server has it. */
  denied: number
  /** Messages beyond the first to the same address. */
  twice: number
  /** Of these, more than one Message-ID to one address, or one to two. */
  strangers: number
  /** Sent again though nothing had happened since the time before that could leave it in doubt. */
  causeless: number
  /** Of all that were sent twice, as many as one mishap caused at the most. */
  worst: number
  uncertain: number
  rejected: number
  skipped: number
}

/** A moment after which letters in a worker's hands are in doubt, by this process's clock. */
export type Mishap = number

export async function balance(
  ctx: Context,
  newsletterId: string,
  letters: number,
  mail: AcceptedMail[],
  mishaps: Mishap[],
): Promise<Books> {
  const deliveries = await everyDelivery(ctx, newsletterId)
  const had = groupedBy(mail, ({ to }) => to)
  const has = ({ name }: Delivery) => name !== null && had.has(addressOf(name))
  const inState = (...states: Delivery['state'][]) => deliveries.filter(({ state }) => states.includes(state))
  const unsettled = inState('pending', 'sending', 'deferred').length
  return {
    lost: letters - deliveries.length + unsettled + inState('accepted').filter((delivery) => !has(delivery)).length,
    denied: inState('rejected', 'skipped').filter(has).length,
    twice: mail.length - had.size,
    strangers: Math.abs(new Set(mail.map(({ to, messageId }) => `${to} ${messageId}`)).size - had.size) + sharedIds(mail),
    ...causes([...had.values()], mishaps),
    uncertain: inState('uncertain').length,
    rejected: inState('rejected').length,
    skipped: inState('skipped').length,
  }
}

async function everyDelivery(ctx: Context, newsletterId: string): Promise<Delivery[]> {
  const all: Delivery[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const { deliveries, next } = await listDeliveries(ctx, { newsletterId, limit: 200, ...(after && { after }) })
    all.push(...deliveries)
    after = next
  }
  return all
}

const sharedIds = (mail: AcceptedMail[]): number =>
  [...groupedBy(mail, ({ messageId }) => messageId).values()].filter((same) => new Set(same.map(({ to }) => to)).size > 1).length

function groupedBy<T>(all: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

/** How long the mail server may take over what a worker that was killed had left it with. */
const answerMs = 2000

/** Each repetition is put down to the first mishap after the time before, or to one that the mail server's answer came after. */
function causes(had: AcceptedMail[][], mishaps: Mishap[]): { causeless: number; worst: number } {
  const caused = new Map<Mishap, number>()
  let causeless = 0
  for (const mails of had) {
    for (const [n, again] of mails.slice(1).entries()) {
      const before = mails[n]?.at ?? 0
      const between = (from: number) => mishaps.find((mishap) => mishap >= from && mishap <= again.at)
      const cause = between(before) ?? between(before - answerMs)
      if (cause === undefined) causeless += 1
      else caused.set(cause, (caused.get(cause) ?? 0) + 1)
    }
  }
  return { causeless, worst: Math.max(0, ...caused.values()) }
}
