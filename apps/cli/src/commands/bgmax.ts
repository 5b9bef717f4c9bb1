import { type BgMaxSection, readBgMax } from '@lykta/bankgiro'
import { readInput } from './read-input.ts'

/** Prints what a BgMax file holds, as JSON and without names or addresses. Throws the first fault if any section of it is broken. */
export async function bgmax(file: string): Promise<void> {
  const { sections, refused } = readBgMax(await readInput(file))
  const [fault] = refused
  if (fault) throw fault
  process.stdout.write(`${JSON.stringify({ sections: sections.map(withoutNames) })}\n`)
}

const withoutNames = ({ bankgiro, currency, paymentDate, amountOre, payments }: BgMaxSection) => ({
  bankgiro,
  currency,
  paymentDate,
  amountOre,
  payments: payments.map(({ kind, reference, referenceCode, amountOre, serial, extraReferences }) => ({
    kind,
    reference,
    referenceCode,
    amountOre,
    serial,
    extraReferences,
  })),
})
