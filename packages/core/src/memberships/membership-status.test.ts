import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { statusOn } from './membership-status.ts'
import { graceEnd, MembershipPolicy } from './policy.ts'

const policy: MembershipPolicy = { periodKind: 'calendar_year', lateYearFrom: '10-01', grace: { until: '03-31' }, countGrace: false }
const year2026 = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
const on = (day: string, options: { leftOn?: string; periods?: (typeof year2026)[] } = {}) =>
  statusOn(day, { leftOn: options.leftOn ?? null, periods: options.periods ?? [year2026], policy })

test('who has never been covered is an applicant, also with a period to come', () => {
  expect(on('2026-05-01', { periods: [] })).toBe('applicant')
  expect(on('2025-12-31')).toBe('applicant')
})

test('the first and the last day are covered', () => {
  expect([on('2026-01-01'), on('2026-12-31')]).toEqual(['current', 'current'])
})

test('after the last day comes grace, and after grace she has lapsed', () => {
  expect([on('2027-01-01'), on('2027-03-31'), on('2027-04-01')]).toEqual(['grace', 'grace', 'lapsed'])
})

test('from the day she left she has left, whatever is paid', () => {
  expect([on('2026-06-14', { leftOn: '2026-06-15' }), on('2026-06-15', { leftOn: '2026-06-15' })]).toEqual(['current', 'left'])
})

test('grace of months ends on the month’s last day where there is no such day', () => {
  expect(graceEnd('2026-12-31', { ...policy, grace: { months: 2 } })).toBe('2027-02-28')
  expect(graceEnd('2027-12-31', { ...policy, grace: { months: 2 } })).toBe('2028-02-29')
  expect(graceEnd('2026-12-31', { ...policy, grace: { months: 0 } })).toBe('2026-12-31')
})

test('grace to a day of the year is the next such day, never the last covered day itself', () => {
  expect(graceEnd('2026-02-10', policy)).toBe('2026-03-31')
  expect(graceEnd('2026-03-31', policy)).toBe('2027-03-31')
})

test('a policy knows the days of the year', () => {
  for (const day of ['02-29', '04-31', '13-01', '1-1', '00-10']) {
    expect(MembershipPolicy.safeParse({ ...policy, lateYearFrom: day }).success).toBe(false)
  }
  expect(MembershipPolicy.safeParse(policy).success).toBe(true)
})

test('status never goes back from lapsed without a new period', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 900 }), fc.integer({ min: 0, max: 12 }), (offset, months) => {
      const rule = { leftOn: null, periods: [year2026], policy: { ...policy, grace: { months } } }
      const order = ['applicant', 'current', 'grace', 'lapsed']
      const [today, tomorrow] = [0, 1].map((days) => order.indexOf(statusOn(addDays('2026-01-01', offset + days), rule)))
      expect(tomorrow).toBeGreaterThanOrEqual(today ?? 0)
    }),
  )
})
