import type { Secrets } from '../secrets.ts'

/** Whose letter a link stands in, and of which series the letter is. */
export interface LetterHolder {
  contactId: string
  seriesId: string
}

type LetterPurpose = 'unsubscribe' | 'preferences'

/** The token in a letter's unsubscribe link. Opaque, reusable, good for nothing else. */
export const unsubscribeToken = (secrets: Secrets, contactId: string, seriesId: string): string =>
  letterToken(secrets, 'unsubscribe', { contactId, seriesId })

/** The token in the link to her choices, of the same kind. */
export const preferencesToken = (secrets: Secrets, contactId: string, seriesId: string): string =>
  letterToken(secrets, 'preferences', { contactId, seriesId })

function letterToken(secrets: Secrets, purpose: LetterPurpose, { contactId, seriesId }: LetterHolder): string {
  return secrets.sign(purpose, Buffer.from((contactId + seriesId).replaceAll('-', ''), 'hex'))
}

export function readLetterToken(secrets: Secrets, purpose: LetterPurpose, token: string): LetterHolder | undefined {
  const payload = secrets.verify(purpose, token)
  if (payload?.length !== 32) return undefined
  return { contactId: uuid(payload.subarray(0, 16)), seriesId: uuid(payload.subarray(16)) }
}

const uuid = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
