import type { Secrets } from '../secrets.ts'

/** The token that stands in a letter's unsubscribe link: whom and which series. Opaque, reusable, good for nothing else. */
export function unsubscribeToken(secrets: Secrets, contactId: string, seriesId: string): string {
  return secrets.sign('unsubscribe', Buffer.from((contactId + seriesId).replaceAll('-', ''), 'hex'))
}

export function readUnsubscribeToken(secrets: Secrets, token: string): { contactId: string; seriesId: string } | undefined {
  const payload = secrets.verify('unsubscribe', token)
  if (payload?.length !== 32) return undefined
  return { contactId: uuid(payload.subarray(0, 16)), seriesId: uuid(payload.subarray(16)) }
}

const uuid = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
