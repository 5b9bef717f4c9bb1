import { hasCheckDigit } from './check-digit.ts'

/** A bankgiro number as its 7 or 8 digits, from `991-2346`, `5402-9681` or without the hyphen; undefined where it is none. */
export function parseBankgiro(text: string): string | undefined {
  const digits = /^\s*(\d{3,4})-?(\d{4})\s*$/.exec(text)?.slice(1).join('')
  return digits !== undefined && hasCheckDigit(digits) && Number(digits) > 0 ? digits : undefined
}

/** `991-2346` or `5402-9681`: a hyphen before the last four. */
export const formatBankgiro = (digits: string): string => `${digits.slice(0, -4)}-${digits.slice(-4)}`

/** A plusgiro number as its 2 to 8 digits, from `4 12 34 56-7` in any grouping; undefined where it is none. */
export function parsePlusgiro(text: string): string | undefined {
  const digits = /^\d[\d ]*-?\d$/.test(text.trim()) ? text.replace(/\D/g, '') : ''
  return digits.length >= 2 && digits.length <= 8 && hasCheckDigit(digits) && Number(digits) > 0 ? digits : undefined
}

/** `12 34 56-7`: pairs from the right, and a hyphen before the check digit. */
export const formatPlusgiro = (digits: string): string => `${digits.slice(0, -1).replace(/\B(?=(\d{2})+$)/g, ' ')}-${digits.slice(-1)}`

/**
 * An organisation number as its ten digits, from `802420-4680`, without the hyphen, or with the century 16 before it; undefined where it
 * is none. The third digit is 2 or more, which tells it from a personal identity number (lagen 1974:174).
 */
export function parseOrganisationNumber(text: string): string | undefined {
  const digits = /^\s*(?:16)?(\d\d[2-9]\d{3})-?(\d{4})\s*$/.exec(text)?.slice(1).join('')
  return digits !== undefined && hasCheckDigit(digits) ? digits : undefined
}

/** `802420-4680`. */
export const formatOrganisationNumber = (digits: string): string => `${digits.slice(0, 6)}-${digits.slice(6)}`
