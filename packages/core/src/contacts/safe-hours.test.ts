import { expect, test } from 'vitest'
import { insideSafeHours } from './safe-hours.ts'

const zone = 'Europe/Stockholm'
const evenings = { days: [7], fromMinute: 120, untilMinute: 180 }

test('the hours are those of the wall clock, also when it strikes two twice', () => {
  expect(insideSafeHours(new Date('2026-10-24T23:30:00Z'), zone, evenings)).toBe(false)
  expect(insideSafeHours(new Date('2026-10-25T00:30:00Z'), zone, evenings)).toBe(true)
  expect(insideSafeHours(new Date('2026-10-25T01:30:00Z'), zone, evenings)).toBe(true)
  expect(insideSafeHours(new Date('2026-10-25T02:00:00Z'), zone, evenings)).toBe(false)
})

test('without days or hours it is always', () => {
  expect(insideSafeHours(new Date('2026-10-25T02:00:00Z'), zone, { days: [], fromMinute: null, untilMinute: null })).toBe(true)
  expect(insideSafeHours(new Date('2026-10-24T12:00:00Z'), zone, { days: [7], fromMinute: null, untilMinute: null })).toBe(false)
})
