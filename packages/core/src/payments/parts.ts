import type { BgMaxPayment } from '@lykta/bankgiro'

/** The share of a payment that has a reference of its own. A deduction is below zero. */
export interface Part {
  reference: string
  amountOre: number
  /** For several references, and nobody said how much for each. */
  splitUnknown: boolean
}

/**
 * What a payment of a file is made of: a part for each extra reference where they carry amounts (which add up to it), else one. Without money
 * there is none.
 */
export function partsOf({ kind, amountOre, reference, referenceCode, extraReferences }: BgMaxPayment): Part[] {
  const sign = kind === 'payment' ? 1 : -1
  const isSplit = kind === 'payment' && extraReferences.some((extra) => extra.amountOre > 0)
  if (!isSplit) {
    const splitUnknown = referenceCode === 3 || extraReferences.length > 0
    return amountOre === 0 ? [] : [{ reference: digitsOf(reference), amountOre: sign * amountOre, splitUnknown }]
  }
  return extraReferences
    .filter((extra) => extra.amountOre > 0)
    .map((extra) => ({
      reference: digitsOf(extra.reference),
      amountOre: extra.kind === 'payment' ? extra.amountOre : -extra.amountOre,
      splitUnknown: false,
    }))
}

/** People write references in groups. */
const digitsOf = (reference: string) => reference.replace(/\s/g, '')
