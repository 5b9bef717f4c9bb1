import { createHash } from 'node:crypto'
import type { BgMaxFile, BgMaxSection } from './bgmax-file.ts'

/**
 * A key for each payment of a section, the same in every file that brings the section: it is how a payment is found to be here already. A
 * deposit is known by its bankgiro, day and number of the year; only where the bank gave it no number, by the file it came in. The
 * payment's own serial is not enough, two payments of one section may share it; equal ones are told apart by their order. Hashed: nobody
 * can read from it who paid.
 */
export function paymentKeys(file: Pick<BgMaxFile, 'createdAt'>, section: BgMaxSection): string[] {
  const seen = new Map<string, number>()
  const deposit = /[1-9]/.test(section.depositSerial) ? section.depositSerial : file.createdAt
  return section.payments.map(({ kind, serial, payerBankgiro, reference, amountOre }) => {
    const facts = JSON.stringify([section.bankgiro, section.paymentDate, deposit, kind, serial, payerBankgiro, reference, amountOre])
    const ordinal = seen.get(facts) ?? 0
    seen.set(facts, ordinal + 1)
    return createHash('sha256').update(`${facts}#${ordinal}`).digest('hex')
  })
}
