import { createHash } from 'node:crypto'
import type { BgMaxFile, BgMaxSection } from './bgmax-file.ts'

/**
 * A key for each payment of a section, the same however often the file is read: it is how a payment is found to be here already. The
 * serial alone is not enough, two payments of one section may share it; equal ones are told apart by their order. Hashed: nobody can read
 * from it who paid.
 */
export function paymentKeys(file: Pick<BgMaxFile, 'createdAt'>, section: BgMaxSection): string[] {
  const seen = new Map<string, number>()
  return section.payments.map(({ kind, serial, payerBankgiro, reference, amountOre }) => {
    const facts = JSON.stringify([
      file.createdAt,
      section.bankgiro,
      section.paymentDate,
      section.depositSerial,
      kind,
      serial,
      payerBankgiro,
      reference,
      amountOre,
    ])
    const ordinal = seen.get(facts) ?? 0
    seen.set(facts, ordinal + 1)
    return createHash('sha256').update(`${facts}#${ordinal}`).digest('hex')
  })
}
