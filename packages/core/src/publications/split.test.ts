import fc from 'fast-check'
import { expect, test } from 'vitest'
import { split } from './split.ts'

test('three publishers share 1,000 copies 3 : 2 : 2', () => {
  expect(split(1000, [3, 2, 2])).toEqual([428, 286, 286])
})

test('what is split is neither more nor less, and nobody is a whole one away from her part', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), parts, (total, parts) => {
      const shares = split(total, parts)
      const all = parts.reduce((sum, part) => sum + part, 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      for (const [index, share] of shares.entries()) expect(Math.abs(share - (total * (parts[index] ?? 0)) / all)).toBeLessThan(1)
    }),
  )
})

test('equal parts differ by one at most, and the first are not the worse for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 12 }), (total, count) => {
      const shares = split(total, Array(count).fill(7))
      expect(shares).toEqual([...shares].sort((a, b) => b - a))
      expect((shares[0] ?? 0) - (shares.at(-1) ?? 0)).toBeLessThanOrEqual(1)
    }),
  )
})

test('among nobody nothing is split', () => {
  expect(split(500, [])).toEqual([])
})
