import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { type Peak, reorderNeed, usualDays } from './reorder-need.ts'

const today = '2026-11-01'
const facts = { today, copies: 1000, usualPerDay: 10, peaks: [] as Peak[], point: 300, leadDays: 14 }
const orangeDays: Peak = { name: 'Orange dagar', startsOn: '2026-11-25', endsOn: '2026-12-10', times: 4 }

test('without a peak the order is due when the point is reached', () => {
  expect(reorderNeed(facts)).toEqual({ orderBy: '2027-01-10', emptyOn: '2027-02-09', level: 300, peaks: [] })
})

test('a peak between order and arrival makes the order due earlier, and says which it is', () => {
  expect(reorderNeed({ ...facts, peaks: [orangeDays] })).toMatchObject({ orderBy: '2026-11-26', level: 720, peaks: ['Orange dagar'] })
})

test('below the point it is due today, and a material that nobody uses is never due above it', () => {
  expect(reorderNeed({ ...facts, copies: 300 })).toMatchObject({ orderBy: today })
  expect(reorderNeed({ ...facts, usualPerDay: 0, peaks: [orangeDays] })).toEqual({ orderBy: null, emptyOn: null, level: 300, peaks: [] })
})

const peak = fc.record({
  start: fc.integer({ min: -30, max: 300 }),
  days: fc.integer({ min: 1, max: 40 }),
  times: fc.integer({ min: 2, max: 9 }),
})
const peaks = fc
  .array(peak, { maxLength: 4 })
  .map((all) =>
    all.map(({ start, days, times }) => ({ name: 'x', startsOn: addDays(today, start), endsOn: addDays(today, start + days), times })),
  )
const anything = fc.record({
  copies: fc.integer({ min: 0, max: 3000 }),
  usualPerDay: fc.integer({ min: 0, max: 40 }),
  peaks,
  point: fc.integer({ min: 1, max: 500 }),
  leadDays: fc.integer({ min: 0, max: 60 }),
})
const never = '9999-12-31'

test('a peak more never makes an order due later, and a copy more never earlier', () => {
  fc.assert(
    fc.property(anything, peaks, (one, more) => {
      const due = reorderNeed({ ...one, today }).orderBy ?? never
      expect((reorderNeed({ ...one, today, peaks: [...one.peaks, ...more] }).orderBy ?? never) <= due).toBe(true)
      expect((reorderNeed({ ...one, today, copies: one.copies + 1 }).orderBy ?? never) >= due).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('who orders on the day gets the copies before the last one is gone, if the point covers the usual use until then', () => {
  fc.assert(
    fc.property(anything, (one) => {
      const point = one.usualPerDay * (one.leadDays + 1)
      const { orderBy, emptyOn } = reorderNeed({ ...one, today, point })
      if (orderBy === null || emptyOn === null || orderBy === today) return
      expect(emptyOn >= addDays(orderBy, one.leadDays)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('days of a peak weigh as many usual days as it says', () => {
  expect(usualDays('2026-11-24', '2026-11-26', [orangeDays])).toBe(1 + 4 + 4)
})
