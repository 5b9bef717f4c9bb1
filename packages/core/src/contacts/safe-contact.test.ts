import { expect, test } from 'vitest'
import { safeContactOn, safeUntil } from './safe-contact.ts'

test('nobody who has said nothing may be written to', () => {
  expect(safeContactOn('2026-11-21', null)).toBe('none')
})

test('a word holds to the last day of its months and no longer', () => {
  const word = { validUntil: safeUntil('2024-11-21', 24) }
  expect(safeContactOn('2026-11-21', word)).toBe('usable')
  expect(safeContactOn('2026-11-22', word)).toBe('expired')
})

test('a word of a day that the month does not have holds to its last day', () => {
  expect(safeUntil('2024-02-29', 12)).toBe('2025-02-28')
})
