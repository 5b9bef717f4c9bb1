import { hasCheckDigit } from '@lykta/bankgiro'

/**
 * What may be kept of a reference that is no claim's: digits, and none that could be somebody's identity number or telephone number written
 * in its place. A text may hold a name.
 */
export function keptReference(reference: string): string | null {
  if (!/^\d{1,25}$/.test(reference)) return null
  return isIdentityNumber(reference) || isTelephoneNumber(reference) ? null : reference
}

/** Ten or twelve digits: a day of birth (of a coordination number, 60 later) and a check digit. */
function isIdentityNumber(digits: string): boolean {
  const [, month, day] = /^(?:19|20)?\d\d(\d\d)(\d\d)\d{4}$/.exec(digits) ?? []
  const born = Number(day) > 60 ? Number(day) - 60 : Number(day)
  return Number(month) >= 1 && Number(month) <= 12 && born >= 1 && born <= 31 && hasCheckDigit(digits.slice(-10))
}

const isTelephoneNumber = (digits: string) => /^(0\d{7,9}|(00)?46[1-9]\d{6,8})$/.test(digits)
