import { randomBytes } from 'node:crypto'

let last = 0n

/** A UUID of version 7 (RFC 9562). Those of a process sort in the order in which they were made, also within a millisecond. */
export function rowId(at: Date): string {
  const stamp = BigInt(at.getTime()) << 12n
  last = stamp > last ? stamp : last + 1n
  const [time, rest] = [last.toString(16).padStart(15, '0'), randomBytes(8)]
  rest[0] = ((rest[0] ?? 0) & 0x3f) | 0x80
  const random = rest.toString('hex')
  return [time.slice(0, 8), time.slice(8, 12), `7${time.slice(12)}`, random.slice(0, 4), random.slice(4)].join('-')
}
