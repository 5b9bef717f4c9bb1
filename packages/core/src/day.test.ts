import { expect, test } from 'vitest'
import { clockChangeAt, instantOf, isDay } from './day.ts'

const zone = 'Europe/Stockholm'

test.each([
  // the clock goes from 02.00 to 03.00 on the last Sunday of March
  ['2027-03-28T01:59', 'none', '2027-03-28T01:59:00+01:00'],
  ['2027-03-28T02:00', 'skipped', '2027-03-28T03:00:00+02:00'],
  ['2027-03-28T02:30', 'skipped', '2027-03-28T03:30:00+02:00'],
  ['2027-03-28T02:59', 'skipped', '2027-03-28T03:59:00+02:00'],
  ['2027-03-28T03:00', 'none', '2027-03-28T03:00:00+02:00'],
  // and from 03.00 back to 02.00 on the last of October
  ['2027-10-31T01:59', 'none', '2027-10-31T01:59:00+02:00'],
  ['2027-10-31T02:00', 'repeated', '2027-10-31T02:00:00+02:00'],
  ['2027-10-31T02:59', 'repeated', '2027-10-31T02:59:00+02:00'],
  ['2027-10-31T03:00', 'none', '2027-10-31T03:00:00+01:00'],
])('%s in Stockholm is %s by the change of the clock', (local, change, instant) => {
  expect(clockChangeAt(zone, local)).toBe(change)
  expect(instantOf(zone, local)).toEqual(new Date(instant))
})

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['0001-01-01', true],
  ['0000-01-01', false],
])('%s is a day: %j', (text, expected) => expect(isDay(text)).toBe(expected))
