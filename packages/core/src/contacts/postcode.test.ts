import { expect, test } from 'vitest'
import { parsePostcode } from './postcode.ts'

test.each(['123 45', '12345', 'S-123 45', 'SE-12345', 's 12345', '123\u00a045'])('%j is 123 45', (text) => {
  expect(parsePostcode(text, null)).toBe('123 45')
  expect(parsePostcode(text, 'SE')).toBe('123 45')
})

test.each(['1234', '123456', '12 345', '02345', 'ABC'])('%j is no Swedish postcode', (text) => {
  expect(parsePostcode(text, null)).toBeUndefined()
})

test("another country's postcode stays as it is", () => {
  expect(parsePostcode('0150', 'NO')).toBe('0150')
  expect(parsePostcode('sw1a 1aa', 'GB')).toBe('SW1A 1AA')
})
