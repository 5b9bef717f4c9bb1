import { readFile } from 'node:fs/promises'
import { type BgMaxSection, readBgMax } from '@lykta/bankgiro'
import { DomainError } from '@lykta/core'

/** Prints what a BgMax file holds, as JSON and without names or addresses. Throws the first fault if any section of it is broken. */
export async function bgmax(file: string): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('invalid', 'file_unreadable', { params: { file, reason: error.code ?? '' } })
  })
  const { sections, refused } = readBgMax(bytes)
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
