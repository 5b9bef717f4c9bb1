import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test('a value is one line without anything that controls', () => {
  expect(oneLine(' Åsa\r\n\tMaria\u0000\u2028 \u202eEk\u2069 ')).toBe('Åsa Maria Ek')
})

test('what joins letters and emoji stays', () => {
  expect(oneLine('می\u200cخواهم 👩\u200d👧')).toBe('می\u200cخواهم 👩\u200d👧')
})

test('half a character is replaced', () => {
  expect(oneLine('a\ud800b')).toBe('a\ufffdb')
})
