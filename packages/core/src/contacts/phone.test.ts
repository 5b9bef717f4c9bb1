import { expect, test } from 'vitest'
import { parsePhone } from './phone.ts'

test.each(['070-174 06 05', '0701740605', '070 1740605', '+46701740605', '0046701740605', '+46 (0)70-174 06 05'])(
  '%s is the same number',
  (text) => {
    expect(parsePhone(text)).toBe('+46701740605')
  },
)

test('a foreign number keeps its country', () => {
  expect(parsePhone('+358 40 123 4567')).toBe('+358401234567')
})

test.each(['', '12', 'ring inte', '070-174 06 05 eller 070-174 06 06', '0701740605 anknytning 12', '99999999999999999999'])(
  '%j is no number',
  (text) => {
    expect(parsePhone(text)).toBeUndefined()
  },
)
