import type { PostPrinter } from '@lykta/core/newsletters'
import { addressLine } from './address-line.ts'
import { envelopesData } from './envelopes.ts'
import { lettersData } from './letters.ts'
import { typeset } from './typeset.ts'

/** Prints with Typst, in a process of its own for each document. */
export const createPostPrinter = (): PostPrinter => ({
  letters: (letters) => typeset({ template: 'letters.typ', ...lettersData(letters) }),
  labels: (addresses, first) =>
    typeset({ template: 'labels.typ', data: { title: 'A4 3 × 8', first, labels: addresses.map((lines) => lines.map(addressLine)) } }),
  envelopes: (sheet) => typeset({ template: 'envelopes.typ', data: envelopesData(sheet) }),
})
