import { createHash } from 'node:crypto'

/**
 * The key of a stop's visit: the same however often the paper is taken in, and another once a visit was withdrawn (`withdrawnId`).
 * A UUID of our own making (version 8, RFC 9562 §5.8).
 */
export function stopKey(roundId: string, placeId: string, withdrawnId: string | null): string {
  const bytes = createHash('sha256').update([roundId, placeId, withdrawnId].join(' ')).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
