import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'

/** What a token is for. One of another purpose does not open this door. */
export type TokenPurpose = 'unsubscribe' | 'preferences' | 'confirm' | 'application' | 'message-id' | 'verp'

/** Everything that rests on the association's secret key. */
export interface Secrets {
  /** Keyed hash (HMAC-SHA-256, hex) of a normalised address: recognises it, and tells nobody what it is. */
  addressHash(email: string): string
  /** An opaque token for `payload`: `v1.<payload>.<mac>` in base64url. */
  sign(purpose: TokenPurpose, payload: Buffer): string
  /** The payload of a token made for this purpose, or undefined. */
  verify(purpose: TokenPurpose, token: string): Buffer | undefined
  /** A short token of the same kind for where case may be lost (36 characters of base32 for 11 bytes): the left part of an address. */
  signShort(purpose: TokenPurpose, payload: Buffer): string
  verifyShort(purpose: TokenPurpose, token: string): Buffer | undefined
  /** Always the same name for the same thing, and no way back from it: 24 characters of base64url. */
  opaqueId(purpose: TokenPurpose, text: string): string
  /** A key of its own for a library that wants one, such as the login's. */
  derive(use: string): string
}

/** `key` is the association's secret, at least 32 bytes; every use gets a key of its own from it (HKDF, RFC 5869). */
export function createSecrets(key: Buffer): Secrets {
  if (key.length < 32) throw new Error('The secret key is shorter than 32 bytes')
  const subkey = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `lykta ${use}`, 32))
  const addressKey = createSecretKey(subkey('address'))
  const keys = new Map<string, KeyObject>()
  const keyFor = (purpose: string) => {
    const known = keys.get(purpose) ?? createSecretKey(subkey(`token ${purpose}`))
    keys.set(purpose, known)
    return known
  }
  // the first 18 bytes
  const mac = (purpose: string, text: string) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url').slice(0, 24)

  const shortMac = (purpose: string, text: Buffer) =>
    createHmac('sha256', keyFor(`short ${purpose}`))
      .update(text)
      .digest()
      .subarray(0, macBytes)

  return {
    addressHash: (email) => createHmac('sha256', addressKey).update(normalisedAddress(email)).digest('hex'),
    sign: (purpose, payload) => {
      const text = `v1.${payload.toString('base64url')}`
      return `${text}.${mac(purpose, text)}`
    },
    verify: (purpose, token) => {
      const [version, payload, given] = token.split('.')
      if (version !== 'v1' || !payload || !given) return undefined
      // as text, not as bytes: decoding base64url forgives what encoding never writes
      const expected = Buffer.from(mac(purpose, `${version}.${payload}`))
      const actual = Buffer.from(given)
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined
      return Buffer.from(payload, 'base64url')
    },
    signShort: (purpose, payload) => {
      const text = Buffer.concat([shortVersion, payload])
      return base32(Buffer.concat([text, shortMac(purpose, text)]))
    },
    verifyShort: (purpose, token) => {
      const bytes = fromBase32(token)
      const text = bytes?.subarray(0, -macBytes)
      if (!bytes || !text || text.length < 2 || text[0] !== shortVersion[0]) return undefined
      return timingSafeEqual(bytes.subarray(-macBytes), shortMac(purpose, text)) ? text.subarray(1) : undefined
    },
    opaqueId: (purpose, text) => mac(purpose, `id ${text}`),
    derive: (use) => subkey(use).toString('base64url'),
  }
}

const shortVersion = Buffer.from([1])
const macBytes = 10

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 §6 in lower case, without padding. */
function base32(bytes: Buffer): string {
  let [text, bits, held] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text
}

/** Undefined for what `base32` never writes; in any case. */
function fromBase32(text: string): Buffer | undefined {
  if (!/^[a-z2-7]{1,100}$/i.test(text)) return undefined
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of text.toLowerCase()) {
    held = ((held << 5) | letters.indexOf(letter)) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
  }
  const read = Buffer.from(bytes)
  return base32(read) === text.toLowerCase() ? read : undefined
}

/** An address as addresses are compared: NFC, without regard to case. */
export const normalisedAddress = (email: string): string => email.trim().normalize('NFC').toLowerCase()
