import type { Secrets, TokenPurpose } from './secrets.ts'

/** A token for one id (a UUID), good for one purpose. */
export const idToken = (secrets: Secrets, purpose: TokenPurpose, id: string): string =>
  secrets.sign(purpose, Buffer.from(id.replaceAll('-', ''), 'hex'))

/** The id in it; undefined for a token that is forged, broken or for something else. */
export function readIdToken(secrets: Secrets, purpose: TokenPurpose, token: string): string | undefined {
  const payload = secrets.verify(purpose, token)
  if (payload?.length !== 16) return undefined
  return payload.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
