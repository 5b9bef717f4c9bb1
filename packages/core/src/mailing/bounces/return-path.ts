import type { Secrets } from '../../secrets.ts'

/** What a return path is bound to. */
export interface Bound {
  id: bigint | string
  newsletterId: string
  contactId: string | null
}

/**
 * The envelope sender of one letter to one recipient (VERP): `<left>+<token>@<domain>`. The token proves the delivery and says nothing
 * else; it outlives a change of case. The whole left part is at most 64 octets when `left` is at most 25.
 */
export function returnPath(secrets: Secrets, delivery: Bound, { left, domain }: Box): string {
  const id = Buffer.alloc(6)
  id.writeUIntBE(Number(delivery.id), 0, 6)
  const payload = Buffer.concat([id, tail(delivery.newsletterId, 2), tail(delivery.contactId ?? '', 3)])
  return `${left}+${secrets.signShort('verp', payload)}@${domain}`
}

/** The delivery that an address names, and whether a row is that one; undefined where the address is none of ours. */
export function readReturnPath(secrets: Secrets, address: string): { id: bigint; isOf(delivery: Bound): boolean } | undefined {
  const token = /\+([A-Za-z2-7]+)@/.exec(address)?.[1]
  const payload = token ? secrets.verifyShort('verp', token) : undefined
  if (payload?.length !== 11) return undefined
  const newsletter = payload.subarray(6, 8)
  const contact = payload.subarray(8)
  return {
    id: BigInt(payload.readUIntBE(0, 6)),
    // a restored database gives numbers out again: the letter and the recipient must be the same too (she may be erased by now)
    isOf: ({ newsletterId, contactId }) =>
      newsletter.equals(tail(newsletterId, 2)) && (contactId === null || contact.equals(tail(contactId, 3))),
  }
}

/** The last bytes of a UUID, which are random. */
const tail = (id: string, bytes: number): Buffer => Buffer.from(id.slice(-2 * bytes).padStart(2 * bytes, '0'), 'hex')

/**
 * Where a letter's bounces go. In the discreet form the domain is that of the discreet sender; a left part that names the association or
 * its field is then no part of any address, and the letter keeps its own sender.
 */
export function bounceBox(
  bounceAddress: string,
  { discreetAddress, associationName }: { discreetAddress: string | null; associationName: string },
): { full: Box; discreet: Box | null } {
  const { left, domain } = boxOf(bounceAddress)
  const discreetDomain = discreetAddress === null ? domain : boxOf(discreetAddress).domain
  return { full: { left, domain }, discreet: tells(left, associationName) ? null : { left, domain: discreetDomain } }
}

interface Box {
  left: string
  domain: string
}

const boxOf = (address: string): Box => {
  const at = address.lastIndexOf('@')
  return { left: address.slice(0, at), domain: address.slice(at + 1) }
}

const tells = (left: string, associationName: string): boolean => {
  const words = ascii(associationName).split(/[^a-z0-9]+/)
  return [...words.filter((word) => word.length > 3), 'kvinn', 'tjej', 'jour', 'shelter', 'women'].some((word) =>
    ascii(left).includes(word),
  )
}

const ascii = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
