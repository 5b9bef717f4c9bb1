import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOcrReference, isOcrReference } from './ocr-reference.ts'

const withLength = { lengthDigit: true }

test.each([
  ['123', '1230'],
  ['12345', '123455'],
  ['2026000042', '20260000425'],
])('%s with a check digit is %s', (base, reference) => {
  expect(createOcrReference(base)).toBe(reference)
  expect(isOcrReference(reference)).toBe(true)
})

test.each([
  ['1234567890', '123456789023'],
  ['12345678900', '1234567890037'],
  ['00720191224200', '0072019122420063'],
  ['2026000042', '202600004222'],
  ['20260042', '2026004206'],
  ['1', '133'],
  ['12345678901234567890123', '1234567890123456789012357'],
])('%s with a length digit and a check digit is %s', (base, reference) => {
  expect(createOcrReference(base, withLength)).toBe(reference)
  expect(isOcrReference(reference, withLength)).toBe(true)
})

test('a wrong check digit, a wrong length digit, and what is no number are no references', () => {
  expect(isOcrReference('1231')).toBe(false)
  expect(isOcrReference('123451')).toBe(false)
  expect(isOcrReference('12369', withLength)).toBe(false)
  for (const text of ['', '1', '0', '12a0', ' 1230', '1230 ', '12-30']) expect(isOcrReference(text), text).toBe(false)
})

test('2 to 25 digits are allowed, and no more', () => {
  expect(isOcrReference('18')).toBe(true)
  expect(isOcrReference('18', withLength)).toBe(false)
  expect(isOcrReference('0'.repeat(25))).toBe(true)
  expect(isOcrReference('0'.repeat(26))).toBe(false)
  expect(() => createOcrReference('1'.repeat(24), withLength)).toThrow('ocr_length_invalid')
  expect(() => createOcrReference('1'.repeat(25))).toThrow('ocr_length_invalid')
  for (const base of ['', '12 3', 'å1', '-1']) expect(() => createOcrReference(base)).toThrow('ocr_base_invalid')
})

test('fixed lengths are kept where they were agreed', () => {
  expect(createOcrReference('123456', { lengths: [7, 10] })).toHaveLength(7)
  expect(() => createOcrReference('12345', { lengths: [7, 10] })).toThrow('ocr_length_invalid')
  expect(isOcrReference('123455', { lengths: [6] })).toBe(true)
  expect(isOcrReference('123455', { lengths: [7] })).toBe(false)
})

test('a digit too many or too few is found by the length digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,22}$/), fc.nat({ max: 9 }), (base, digit) => {
      const reference = createOcrReference(base, withLength)
      // Another length with the same length digit would need ten digits more or fewer.
      const longer = `${base}${digit}${reference.slice(-2)}`
      expect(isOcrReference(longer, withLength)).toBe(false)
    }),
  )
})
