import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { StaffContext } from './env.ts'

/**
 * Text that must stand in an address but that nobody may read there: a name searched for, the place in a list. Addresses
 * stay in the browser's history and in the logs of whatever lies between. Encrypted for this user (AES-256-GCM), so that
 * it says nothing to anybody else who comes by the address.
 */
export function seal(c: StaffContext, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(c), nonce).setAAD(Buffer.from(c.var.user.id))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed for this user; undefined for anything else. */
export function unseal(c: StaffContext, token: string | undefined): string | undefined {
  if (!token) return undefined
  const bytes = Buffer.from(token, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(c), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(c.var.user.id)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

const keyOf = (c: StaffContext): Buffer => Buffer.from(c.var.ctx.secrets.derive('sealed address'), 'base64url')
