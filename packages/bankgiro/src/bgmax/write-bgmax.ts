import { BankgiroError } from '../bankgiro-error.ts'
import type { BgMaxFile, BgMaxPayment, BgMaxSection, ExtraReference } from './bgmax-file.ts'
import { lineLength } from './line.ts'

/**
 * Writes a BgMax file, for tests and demonstrations: `readBgMax` gives the same back. The counts are made from what is there; a
 * section's `amountOre` is written as it stands.
 * @throws BankgiroError `bgmax_value_invalid` for what does not fit its field or is not in ISO-8859-1
 */
export function writeBgMax({ createdAt, test, sections }: BgMaxFile): Uint8Array {
  const payments = sections.flatMap((section) => section.payments)
  const count = (kind: BgMaxPayment['kind']) => payments.filter((payment) => payment.kind === kind).length
  const extra = payments.reduce((sum, { extraReferences }) => sum + extraReferences.length, 0)
  const lines = [
    `01${left('BGMAX', 20)}01${digits(createdAt, 20)}${test ? 'T' : 'P'}`,
    ...sections.flatMap(sectionLines),
    `70${[count('payment'), count('deduction'), extra, sections.length].map((value) => digits(value, 8)).join('')}`,
  ]
  return Buffer.from(lines.map((line) => `${line.padEnd(lineLength)}\r\n`).join(''), 'latin1')
}

function sectionLines(section: BgMaxSection): string[] {
  const { bankgiro, plusgiro, currency, payments, account, paymentDate, depositSerial, amountOre, depositType } = section
  return [
    `05${digits(bankgiro, 10)}${plusgiro === null ? left('', 10) : digits(plusgiro, 10)}${currency}`,
    ...payments.flatMap(paymentLines),
    `15${left(account, 35)}${digits(paymentDate.replaceAll('-', ''), 8)}${digits(depositSerial, 5)}${digits(amountOre, 18)}` +
      `${currency}${digits(payments.length, 8)}${left(depositType, 1)}`,
  ]
}

function paymentLines(payment: BgMaxPayment): string[] {
  const { kind, payerBankgiro, extraReferences, messages, payer, channel, hasImage, deductionCode } = payment
  const referenceLine = (type: string, { reference, referenceCode, amountOre, serial }: ExtraReference | BgMaxPayment) =>
    `${type}${digits(payerBankgiro ?? 0, 10)}${referenceCode === 2 ? right(reference, 25) : left(reference, 25)}` +
    `${digits(amountOre, 18)}${referenceCode}${digits(channel, 1)}${digits(serial, 12)}${hasImage ? 1 : 0}`
  const lines = [
    `${referenceLine(kind === 'payment' ? '20' : '21', payment)}${left(deductionCode ?? '', 1)}`,
    ...extraReferences.map((extra) => referenceLine(extra.kind === 'payment' ? '22' : '23', extra)),
    ...messages.map((message) => `25${left(message, 50)}`),
  ]
  if (!payer) return lines
  return [
    ...lines,
    `26${left(payer.name, 35)}${left(payer.extraName, 35)}`,
    `27${left(payer.street, 35)}${left(payer.postcode, 9)}`,
    `28${left(payer.city, 35)}${left(payer.country, 35)}${left(payer.countryCode, 2)}`,
    `29${left(payer.organisationNumber, 12)}`,
  ]
}

const left = (text: string, length: number): string => fitting(text, length).padEnd(length)
const right = (text: string, length: number): string => fitting(text, length).padStart(length)

function digits(value: string | number, length: number): string {
  if (!/^\d+$/.test(String(value))) throw new BankgiroError('bgmax_value_invalid', { length })
  return fitting(String(value), length).padStart(length, '0')
}

/** One character a byte, and none that would end the line. */
function fitting(text: string, length: number): string {
  if (text.length > length || !/^[\x20-\x7e\xa0-\xff]*$/.test(text)) throw new BankgiroError('bgmax_value_invalid', { length })
  return text
}
