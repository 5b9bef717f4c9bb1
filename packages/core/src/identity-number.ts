import { hasCheckDigit } from '@lykta/bankgiro'

/** Ten or twelve digits: a day of birth (of a coordination number, 60 later) and a check digit. */
export function isIdentityNumber(digits: string): boolean {
  const [, month, day] = /^(?:19|20)?\d\d(\d\d)(\d\d)\d{4}$/.exec(digits) ?? []
  const born = Number(day) > 60 ? Number(day) - 60 : Number(day)
  return Number(month) >= 1 && Number(month) <= 12 && born >= 1 && born <= 31 && hasCheckDigit(digits.slice(-10))
}
