/**
 * The check digit of `digits` by modulus 10 (Luhn, ISO/IEC 7812-1 annex B): weights 2, 1, 2 … from the right, products above 9
 * less 9. Bankgiro, plusgiro and organisation numbers and OCR references all end with it.
 */
export function checkDigit(digits: string): string {
  return String((10 - (weightedSum(digits, 2) % 10)) % 10)
}

/** True when the last digit is the check digit of those before it. One wrong digit is always found, and a swap of neighbours unless it is 09 for 90. */
export function hasCheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && weightedSum(digits, 1) % 10 === 0
}

function weightedSum(digits: string, weightOfLast: 1 | 2): number {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const doubled = (place % 2 === 0) === (weightOfLast === 2)
    const product = Number(digits.at(-1 - place)) * (doubled ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum
}
