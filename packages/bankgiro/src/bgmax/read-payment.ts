import { BgMaxError } from './bgmax-error.ts'
import type { BgMaxPayer, BgMaxPayment, ExtraReference, ReferenceCode } from './bgmax-file.ts'
import { digitsAt, fieldInvalid, type Line, numberAt, textAt } from './line.ts'

/** TK20 and TK21. */
export function readPayment(line: Line): BgMaxPayment {
  const kind = line.type === '20' ? 'payment' : 'deduction'
  const payer = giroAt(line, 3, 12)
  return {
    kind,
    payerBankgiro: payer,
    ...readReference(line),
    channel: numberAt(line, 57, 57),
    hasImage: textAt(line, 70, 70) === '1',
    deductionCode: kind === 'deduction' ? textAt(line, 71, 71) : null,
    extraReferences: [],
    messages: [],
    payer: null,
  }
}

const noPayer: BgMaxPayer = {
  name: '',
  extraName: '',
  street: '',
  postcode: '',
  city: '',
  country: '',
  countryCode: '',
  organisationNumber: '',
}

/** How each record that follows a payment completes it, in the order in which they may come. */
const completions: Record<string, (payment: BgMaxPayment, line: Line) => void> = {
  22: (payment, line) => void payment.extraReferences.push(readExtraReference(line)),
  23: (payment, line) => void payment.extraReferences.push(readExtraReference(line)),
  25: (payment, line) => void payment.messages.push(textAt(line, 3, 52)),
  26: (payment, line) => tell(payment, { name: textAt(line, 3, 37), extraName: textAt(line, 38, 72) }),
  27: (payment, line) => tell(payment, { street: textAt(line, 3, 37), postcode: textAt(line, 38, 46) }),
  28: (payment, line) => tell(payment, { city: textAt(line, 3, 37), country: textAt(line, 38, 72), countryCode: textAt(line, 73, 74) }),
  29: (payment, line) => tell(payment, { organisationNumber: textAt(line, 3, 14) }),
}

/** What follows a payment: its extra references (which repeat), messages (which repeat), and one of each kind about the payer. */
export const isCompletion = (type: string): boolean => type in completions

/** Adds `line` to the payment before it. `previous` is the type of the record just before. */
export function complete(payment: BgMaxPayment | undefined, line: Line, previous: string): void {
  const rank = rankOf(line.type)
  const inOrder = rank > rankOf(previous) || (rank === rankOf(previous) && rank <= rankOf('25'))
  if (!payment || !inOrder) throw new BgMaxError('bgmax_record_out_of_place', line.number, { type: line.type })
  completions[line.type]?.(payment, line)
}

/** 22 and 23 come mixed. */
const rankOf = (type: string): number => Number(type === '23' ? '22' : type)

const tell = (payment: BgMaxPayment, facts: Partial<BgMaxPayer>): void => {
  payment.payer = { ...(payment.payer ?? noPayer), ...facts }
}

function readExtraReference(line: Line): ExtraReference {
  return { kind: line.type === '22' ? 'payment' : 'deduction', ...readReference(line) }
}

/** What TK20 to TK23 have in common. */
function readReference(line: Line): Pick<BgMaxPayment, 'reference' | 'referenceCode' | 'amountOre' | 'serial'> {
  return {
    reference: textAt(line, 13, 37),
    referenceCode: referenceCodeAt(line),
    amountOre: numberAt(line, 38, 55),
    serial: digitsAt(line, 58, 69),
  }
}

function referenceCodeAt(line: Line): ReferenceCode {
  const code = numberAt(line, 56, 56)
  if (code > 5) throw fieldInvalid(line, 56, 56)
  // One of the six, as was just made sure of.
  return code as ReferenceCode
}

/** A bankgiro or plusgiro number without the zeros before it; null where it is not known. */
export function giroAt(line: Line, from: number, to: number): string | null {
  const digits = textAt(line, from, to)
  if (!/^\d*$/.test(digits)) throw fieldInvalid(line, from, to)
  return digits.replace(/^0+/, '') || null
}
