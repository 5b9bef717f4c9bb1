import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressIsDead, breakerWait, nextTry, waitsUntil } from './retry.ts'

const first = new Date('2026-11-21T09:00:00Z')
const after = (minutes: number) => new Date(first.getTime() + minutes * 60_000)

test('the waits grow and end after three days', () => {
  expect(nextTry(1, first, first)).toEqual(after(5))
  expect(nextTry(2, first, after(5))).toEqual(after(20))
  expect(nextTry(6, first, after(60))).toEqual(after(60 + 24 * 60))
  expect(nextTry(9, first, after(3 * 24 * 60 - 60))).toBeNull()
})

test('a next try always lies ahead and never beyond three days of the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 10_000 }), (attempts, minutes) => {
      const next = nextTry(attempts, first, after(minutes))
      expect(next === null || (next > after(minutes) && next <= after(3 * 24 * 60))).toBe(true)
    }),
  )
})

test('an unknown mailbox is dead, a policy refusal and a full mailbox are not', () => {
  expect(addressIsDead(550, '5.1.1')).toBe(true)
  expect(addressIsDead(550, '5.2.1')).toBe(true)
  expect(addressIsDead(550, null)).toBe(true)
  expect(addressIsDead(550, '5.7.1')).toBe(false)
  expect(addressIsDead(552, '5.2.2')).toBe(false)
  expect(addressIsDead(554, null)).toBe(false)
})

test('a wait ends at its time, and one that a wrong clock has set far away is none', () => {
  const now = new Date('2026-11-21T09:00:00Z')
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  expect([null, inMinutes(-1), inMinutes(0), inMinutes(1), inMinutes(15), inMinutes(16)].map((end) => waitsUntil(end, now))).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ])
})

test('the breaker waits longer each time, a quarter of an hour at most', () => {
  expect([1, 2, 3, 20].map(breakerWait)).toEqual([5000, 10_000, 20_000, 900_000])
})
