import { BankgiroError } from './bankgiro-error.ts'
import { checkDigit, hasCheckDigit } from './check-digit.ts'

/**
 * What the association and its bank have agreed on (Bankgirot's levels): a check digit always; level 3 a length digit before it;
 * level 4 one or two fixed lengths. Levels 1 and 2 differ only in what the payer's bank does with a wrong one.
 */
export interface OcrRules {
  lengthDigit?: boolean
  /** Of the whole reference, with its check digits. */
  lengths?: readonly [number] | readonly [number, number]
}

const longest = 25

/**
 * The OCR reference for a number of ours: `base`, the length digit where agreed (the whole length modulo 10, itself part of what is
 * checked), and the check digit. Never make one from what a payer's bank statement should not show.
 * @throws BankgiroError `ocr_base_invalid`, `ocr_length_invalid`
 */
export function createOcrReference(base: string, rules: OcrRules = {}): string {
  if (!/^\d+$/.test(base)) throw new BankgiroError('ocr_base_invalid')
  const length = base.length + (rules.lengthDigit ? 2 : 1)
  if (length > longest || !isAgreed(length, rules)) throw new BankgiroError('ocr_length_invalid', { length })
  const body = rules.lengthDigit ? `${base}${length % 10}` : base
  return body + checkDigit(body)
}

/** True for 2 to 25 digits with the right check digit and, where agreed, length digit and length. */
export function isOcrReference(reference: string, rules: OcrRules = {}): boolean {
  const { length } = reference
  if (length > longest || (rules.lengthDigit && length < 3) || !hasCheckDigit(reference) || !isAgreed(length, rules)) return false
  return !rules.lengthDigit || reference.at(-2) === String(length % 10)
}

const isAgreed = (length: number, { lengths }: OcrRules): boolean => lengths === undefined || lengths.some((agreed) => agreed === length)
