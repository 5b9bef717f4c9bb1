import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { DomainError } from '@lykta/core'

/** A key that signs for a domain. What is published stands at `<selector>._domainkey.<domain>`. */
export interface DkimKey {
  /** In lower case, as A-label. */
  domain: string
  selector: string
  algorithm: 'rsa-sha256' | 'ed25519-sha256'
  privateKey: KeyObject
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

/** The name that a key is published under, which is also that of its file. */
const recordName = new RegExp(`^((?:${label}\\.)*${label})\\._domainkey\\.((?:${label}\\.)+${label})$`, 'i')

/** RFC 8301: a verifier must not accept less than 1024 bits. */
const shortestRsa = 1024

/**
 * `name` is where the key is published; `pem` the private key (PKCS #8 or #1), RSA (RFC 6376) or Ed25519 (RFC 8463). Throws
 * `dkim_key_name_invalid`, `dkim_key_invalid` or `dkim_key_too_short`, never with any of the key in it.
 */
export function dkimKey(name: string, pem: string): DkimKey {
  const [, selector, domain] = recordName.exec(name) ?? []
  if (selector === undefined || domain === undefined) throw new DomainError('invalid', 'dkim_key_name_invalid', { params: { name } })
  const privateKey = parsePem(name, pem)
  const bits = privateKey.asymmetricKeyDetails?.modulusLength
  if (bits !== undefined && bits < shortestRsa) throw new DomainError('invalid', 'dkim_key_too_short', { params: { name, bits } })
  const algorithm = privateKey.asymmetricKeyType === 'rsa' ? 'rsa-sha256' : 'ed25519-sha256'
  return { domain: domain.toLowerCase(), selector: selector.toLowerCase(), algorithm, privateKey }
}

function parsePem(name: string, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // what OpenSSL says may quote the file
  }
  throw new DomainError('invalid', 'dkim_key_invalid', { params: { name } })
}

/** A new private key, as PEM. Every receiver knows RSA; Ed25519 is shorter and quicker, and for a second signature beside it. */
export const newDkimKey = (kind: 'rsa' | 'ed25519'): string =>
  (kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString()

/** The name and value of the TXT record that belongs to the key (RFC 6376 §3.6.1). */
export function dkimRecord({ domain, selector, algorithm, privateKey }: DkimKey): { name: string; value: string } {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const isRsa = algorithm === 'rsa-sha256'
  // RFC 8463 §4.2: of Ed25519 the bare key, the last 32 bytes of its SPKI
  const key = isRsa ? spki : spki.subarray(-32)
  return {
    name: `${selector}._domainkey.${domain}`,
    value: `v=DKIM1; k=${isRsa ? 'rsa' : 'ed25519'}; p=${key.toString('base64')}`,
  }
}
