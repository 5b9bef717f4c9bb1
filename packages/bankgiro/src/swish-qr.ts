import { BankgiroError } from './bankgiro-error.ts'

export interface SwishPayment {
  /** The organisation's ten digits, `123…`. */
  payee: string
  /** Left out, the payer decides. */
  amountOre?: number
  /** At most 50 characters. */
  message?: string
  /** What the payer may change. Nothing, unless said. */
  editable?: readonly ('payee' | 'amount' | 'message')[]
}

const maskOf = { payee: 1, amount: 2, message: 4 }

/** Swish takes more in its field, and banks show no more than this. */
const longestMessage = 50

/**
 * The text of a Swish QR code for a payment to an organisation (Swish, "Guide Swish QR code specification", code C): payee, amount in
 * kronor with a comma, message URL-encoded, and a bit mask of what may be changed.
 * @throws BankgiroError `swish_payee_invalid`, `swish_amount_invalid`, `swish_message_invalid`
 */
export function swishQrText({ payee, amountOre, message = '', editable = [] }: SwishPayment): string {
  if (!/^123\d{7}$/.test(payee)) throw new BankgiroError('swish_payee_invalid')
  if ([...message].length > longestMessage || /\p{Surrogate}/u.test(message)) throw new BankgiroError('swish_message_invalid')
  const mask = [...new Set(editable)].reduce((sum, field) => sum + maskOf[field], 0)
  return `C${payee};${amountOre === undefined ? '' : inKronor(amountOre)};${encodeURIComponent(message)};${mask}`
}

/** Swish's most in one payment is 12 digits with the two decimals. */
function inKronor(amountOre: number): string {
  if (!Number.isInteger(amountOre) || amountOre < 1 || amountOre >= 1e12) throw new BankgiroError('swish_amount_invalid')
  return `${Math.floor(amountOre / 100)},${String(amountOre % 100).padStart(2, '0')}`
}
