import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a token is for. One of another purpose does not open this door. */
export type TokenPurpose = 'unsubscribe' | 'preferences' | 'confirm' | 'message-id' | 'verp'

/** Everything that rests on the association's secret key. */
export interface Secrets {
  /** Keyed hash (HMAC-SHA-256, hex) of a normalised address: recognises it, and tells nobody what it is. */
  addressHash(email: string): string
  /** An opaque token for `payload`: `v1.<payload>.<mac>` in base64url. */
  sign(purpose: TokenPurpose, payload: Buffer): string
  /** The payload of a token made for this purpose, or undefined. */
  verify(purpose: TokenPurpose, token: string): Buffer | undefined
  /** Always the same name for the same thing, and no way back from it: 24 characters of base64url. */
  opaqueId(purpose: TokenPurpose, text: string): string
  /** A key of its own for a library that wants one, such as the login's. */
  derive(use: string): string
}

/** `key` is the association's secret, at least 32 bytes; every use gets a key of its own from it (HKDF, RFC 5869). */
export function createSecrets(key: Buffer): Secrets {
  if (key.length < 32) throw new Error('The secret key is shorter than 32 bytes')
  const subkey = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `lykta ${use}`, 32))
  const addressKey = subkey('address')
  const keys = new Map<string, Buffer>()
  const keyFor = (purpose: string) => {
    const known = keys.get(purpose) ?? subkey(`token ${purpose}`)
    keys.set(purpose, known)
    return known
  }
  const mac = (purpose: string, text: string) => createHmac('sha256', keyFor(purpose)).update(text).digest().subarray(0, 18)

  return {
    addressHash: (email) => createHmac('sha256', addressKey).update(normalisedAddress(email)).digest('hex'),
    sign: (purpose, payload) => {
      const text = `v1.${payload.toString('base64url')}`
      return `${text}.${mac(purpose, text).toString('base64url')}`
    },
    verify: (purpose, token) => {
      const [version, payload, given] = token.split('.')
      if (version !== 'v1' || !payload || !given) return undefined
      // as text, not as bytes: decoding base64url forgives what encoding never writes
      const expected = Buffer.from(mac(purpose, `${version}.${payload}`).toString('base64url'))
      const actual = Buffer.from(given)
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined
      return Buffer.from(payload, 'base64url')
    },
    opaqueId: (purpose, text) => mac(purpose, `id ${text}`).toString('base64url'),
    derive: (use) => subkey(use).toString('base64url'),
  }
}

/** An address as addresses are compared: NFC, without regard to case. */
export const normalisedAddress = (email: string): string => email.trim().normalize('NFC').toLowerCase()
