import { expect, test } from 'vitest'
import { nextDue } from './next-due.ts'

const twiceAYear = ['04-15', '10-15']

test('a new series is next due on its first due day', () => {
  expect(nextDue(twiceAYear, [], '2026-02-01', '2026-02-01')).toEqual({ dueOn: '2026-04-15', inDays: 73 })
})

test('a letter sent before or after the due day counts for it', () => {
  expect(nextDue(twiceAYear, ['2026-03-20'], '2026-04-01', '2026-01-01')?.dueOn).toBe('2026-10-15')
  expect(nextDue(twiceAYear, ['2026-05-20'], '2026-06-01', '2026-01-01')?.dueOn).toBe('2026-10-15')
})

test('a missed letter stays due until the next one is nearer', () => {
  expect(nextDue(twiceAYear, [], '2026-07-01', '2026-01-01')).toEqual({ dueOn: '2026-04-15', inDays: -77 })
  expect(nextDue(twiceAYear, [], '2026-08-01', '2026-01-01')?.dueOn).toBe('2026-10-15')
})

test('due days from before the series began do not count', () => {
  expect(nextDue(twiceAYear, [], '2026-05-01', '2026-05-01')?.dueOn).toBe('2026-10-15')
})

test('a letter of last autumn does not count for this spring', () => {
  expect(nextDue(twiceAYear, ['2025-11-30'], '2026-02-01', '2025-01-01')?.dueOn).toBe('2026-04-15')
})

test('one due day a year, also 29 February, and none at all', () => {
  expect(nextDue(['02-29'], [], '2027-03-05', '2026-01-01')?.dueOn).toBe('2028-02-29')
  expect(nextDue([], [], '2026-03-05', '2026-01-01')).toBeNull()
})
