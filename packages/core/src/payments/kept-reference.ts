import { isIdentityNumber } from '../identity-number.ts'

/**
 * What may be kept of a reference that is no claim's: digits, and none that could be somebody's identity number or telephone number written
 * in its place. A text may hold a name.
 */
export function keptReference(reference: string): string | null {
  if (!/^\d{1,25}$/.test(reference)) return null
  return isIdentityNumber(reference) || isTelephoneNumber(reference) ? null : reference
}

const isTelephoneNumber = (digits: string) => /^(0\d{7,9}|(00)?46[1-9]\d{6,8})$/.test(digits)
