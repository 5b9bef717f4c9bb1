import { formatBankgiro, swishQrText } from '@lykta/bankgiro'
import type { Day } from '../day.ts'
import type { Settings } from '../settings/settings.ts'
import type { Claim } from './claim.ts'

/** What somebody needs to pay a claim: all of it names the association, so it never stands in the discreet form. */
export interface Slip {
  payee: string
  amountOre: number
  dueOn: Day
  reference: string
  /** As it is written on paper. */
  bankgiro: string | null
  swish: { number: string; qr: string } | null
}

/** The slip for what is left of a claim; null where the association has given no way to pay. */
export function slipFor(
  { reference, dueOn }: Pick<Claim, 'reference' | 'dueOn'>,
  amountOre: number,
  { associationName, feePolicy: { bankgiro, swish, payeeName } }: Pick<Settings, 'associationName' | 'feePolicy'>,
): Slip | null {
  if (bankgiro === null && swish === null) return null
  return {
    payee: payeeName ?? associationName,
    amountOre,
    dueOn,
    reference,
    bankgiro: bankgiro && formatBankgiro(bankgiro),
    swish: swish === null ? null : { number: swishGroups(swish), qr: swishQrText({ payee: swish, amountOre, message: reference }) },
  }
}

/** `123 456 78 90`, as Swish writes it. */
const swishGroups = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4')
