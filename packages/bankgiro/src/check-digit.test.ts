import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, hasCheckDigit } from './check-digit.ts'

const numbers = fc.stringMatching(/^\d{1,24}$/).map((base) => base + checkDigit(base))

test('what was given a check digit has one', () => {
  fc.assert(fc.property(numbers, (number) => hasCheckDigit(number)))
})

test('one changed digit is found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
      const place = at % number.length
      const other = (Number(number[place]) + more) % 10
      expect(hasCheckDigit(`${number.slice(0, place)}${other}${number.slice(place + 1)}`)).toBe(false)
    }),
  )
})

test('two neighbours that changed places are found, all but 09 and 90', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (number, at) => {
      const place = at % (number.length - 1)
      const [a, b] = [number[place], number[place + 1]]
      fc.pre(a !== b && `${a}${b}` !== '09' && `${a}${b}` !== '90')
      expect(hasCheckDigit(`${number.slice(0, place)}${b}${a}${number.slice(place + 2)}`)).toBe(false)
    }),
  )
})

test('letters, other alphabets’ digits, blanks and nothing have none', () => {
  for (const text of ['', '0', 'abc', '12 30', '1230\n', '١٢٣٠', '-18']) expect(hasCheckDigit(text), text).toBe(false)
})
