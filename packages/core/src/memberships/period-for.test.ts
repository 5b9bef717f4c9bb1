import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { DomainError } from '../errors.ts'
import { type Coverage, statusOn } from './membership-status.ts'
import { periodFor, periodOfYear } from './period-for.ts'
import type { MembershipPolicy } from './policy.ts'

const calendar: MembershipPolicy = { periodKind: 'calendar_year', lateYearFrom: '10-01', grace: { until: '03-31' }, countGrace: false }
const rolling: MembershipPolicy = { ...calendar, periodKind: 'rolling', grace: { months: 1 } }
const year = (number: number): Coverage => ({ startsOn: `${number}-01-01`, endsOn: `${number}-12-31` })
const covers = (on: string, periods: Coverage[], policy = calendar, joinedOn = '2020-01-01') => periodFor(on, { joinedOn, periods, policy })

test('who is new is covered from the day she paid to the end of the year', () => {
  expect(covers('2026-05-04', [])).toEqual({ startsOn: '2026-05-04', endsOn: '2026-12-31' })
})

test('who pays before she joins is covered from joining', () => {
  expect(covers('2025-12-28', [], calendar, '2026-01-02')).toEqual({ startsOn: '2026-01-02', endsOn: '2026-12-31' })
})

test('who joins late is covered for the next year too, if the policy says so', () => {
  expect(covers('2026-10-01', [])).toEqual({ startsOn: '2026-10-01', endsOn: '2027-12-31' })
  expect(covers('2026-09-30', []).endsOn).toBe('2026-12-31')
  expect(covers('2026-11-01', [], { ...calendar, lateYearFrom: null }).endsOn).toBe('2026-12-31')
})

test('a renewal in grace leaves no gap, and the late-year rule is not for her', () => {
  expect(covers('2026-02-10', [year(2025)])).toEqual(year(2026))
  const generous = { ...calendar, grace: { months: 12 } }
  expect(covers('2026-11-10', [year(2025)], generous)).toEqual(year(2026))
})

test('who has lapsed begins anew on the day she paid', () => {
  expect(covers('2026-04-01', [year(2025)])).toEqual({ startsOn: '2026-04-01', endsOn: '2026-12-31' })
})

test('who is covered and pays late in the year pays for the next, earlier it is refused', () => {
  expect(covers('2026-12-05', [year(2026)])).toEqual(year(2027))
  expect(covers('2026-10-01', [year(2026)])).toEqual(year(2027))
  expect(() => covers('2026-09-30', [year(2026)])).toThrow('period_overlaps')
  const noLateYear = { ...calendar, lateYearFrom: null }
  expect(covers('2026-12-01', [year(2026)], noLateYear)).toEqual(year(2027))
  expect(() => covers('2026-11-30', [year(2026)], noLateYear)).toThrow('period_overlaps')
  expect(() => covers('2026-12-31', [year(2026), year(2027)])).toThrow('period_overlaps')
})

test('a rolling year begins on the day paid and goes on where it ended', () => {
  const first = covers('2026-02-10', [], rolling)
  expect(first).toEqual({ startsOn: '2026-02-10', endsOn: '2027-02-09' })
  expect(covers('2027-01-20', [first], rolling)).toEqual({ startsOn: '2027-02-10', endsOn: '2028-02-09' })
  expect(covers('2027-03-01', [first], rolling)).toEqual({ startsOn: '2027-02-10', endsOn: '2028-02-09' })
  expect(covers('2027-04-01', [first], rolling).startsOn).toBe('2027-04-01')
  expect(() => covers('2026-06-01', [first], rolling)).toThrow('period_overlaps')
})

test('a year that is named is covered whole, from joining', () => {
  expect(periodOfYear(2026, '2020-05-01')).toEqual(year(2026))
  expect(periodOfYear(2026, '2026-05-01')).toEqual({ startsOn: '2026-05-01', endsOn: '2026-12-31' })
  expect(() => periodOfYear(2025, '2026-05-01')).toThrow('period_before_joining')
})

test('whatever is paid when, periods never overlap and a payment that is taken covers that day or one to come', () => {
  const policies = fc.constantFrom(
    calendar,
    rolling,
    { ...calendar, lateYearFrom: null, grace: { months: 0 } },
    { ...rolling, grace: { months: 12 } },
  )
  fc.assert(
    fc.property(policies, fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 12 }), (policy, gaps) => {
      const periods: Coverage[] = []
      let day = '2023-03-15'
      for (const gap of gaps) {
        day = addDays(day, gap)
        const paid = taken(() => periodFor(day, { joinedOn: '2023-03-15', periods, policy }))
        if (!paid) continue
        expect(periods.every(({ startsOn, endsOn }) => endsOn < paid.startsOn || paid.endsOn < startsOn)).toBe(true)
        expect(paid.startsOn <= paid.endsOn && paid.endsOn >= day).toBe(true)
        periods.push(paid)
        expect(statusOn(day, { leftOn: null, periods, policy })).toBe('current')
      }
    }),
  )
})

function taken(work: () => Coverage): Coverage | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'period_overlaps') return undefined
    throw error
  }
}
