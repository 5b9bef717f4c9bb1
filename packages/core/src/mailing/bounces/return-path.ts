import type { Secrets } from '../../secrets.ts'

/**
 * The envelope sender of one letter to one recipient (VERP): `<left>+<token>@<domain>`. The token proves the delivery and says nothing
 * else; it outlives a change of case, and the whole left part is at most 64 octets when `left` is at most 35.
 */
export function returnPath(secrets: Secrets, deliveryId: bigint, { left, domain }: { left: string; domain: string }): string {
  const id = Buffer.alloc(6)
  id.writeUIntBE(Number(deliveryId), 0, 6)
  return `${left}+${secrets.signShort('verp', id)}@${domain}`
}

/** The delivery that an address proves, or undefined where it is not one of ours. */
export function readReturnPath(secrets: Secrets, address: string): bigint | undefined {
  const token = /\+([A-Za-z2-7]+)@/.exec(address)?.[1]
  const id = token && secrets.verifyShort('verp', token)
  return id && id.length === 6 ? BigInt(id.readUIntBE(0, 6)) : undefined
}

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
