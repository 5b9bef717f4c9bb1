import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../day.ts'
import type { MembershipPolicy } from '../memberships/policy.ts'
import { type Claimable, claimDays } from './claim-days.ts'
import { settledDays } from './settled-days.ts'

const calendar: MembershipPolicy = { periodKind: 'calendar_year', lateYearFrom: '10-01', grace: { until: '03-31' }, countGrace: false }
const rolling: MembershipPolicy = { periodKind: 'rolling', lateYearFrom: null, grace: { months: 2 }, countGrace: false }

const somebody: Claimable = {
  feeOre: 20_000,
  joinedOn: '2025-02-01',
  leftOn: null,
  status: 'current',
  coveredTo: '2026-12-31',
  claimedTo: null,
}
const daysOf = (facts: Partial<Claimable>, year: number, today = '2027-01-10', policy = calendar, includeLapsed = false) =>
  claimDays({ ...somebody, ...facts }, { year, today, policy, includeLapsed })

test('a member is asked for the whole year, and who joined in it from her joining on', () => {
  expect(daysOf({}, 2027)).toEqual({ startsOn: '2027-01-01', endsOn: '2027-12-31' })
  expect(daysOf({ joinedOn: '2027-03-02', coveredTo: null, status: 'applicant' }, 2027)).toEqual({
    startsOn: '2027-03-02',
    endsOn: '2027-12-31',
  })
})

test('who is new and joined late in the year is asked for the next one with it', () => {
  const late = { joinedOn: '2026-10-01', coveredTo: null, status: 'applicant' } as const
  expect(daysOf(late, 2026, '2026-11-01')).toEqual({ startsOn: '2026-10-01', endsOn: '2027-12-31' })
  expect(daysOf({ ...late, joinedOn: '2026-09-30' }, 2026, '2026-11-01')).toMatchObject({ endsOn: '2026-12-31' })
})

test('nobody is asked for what is covered, asked for, free, or after her leaving', () => {
  expect(daysOf({}, 2026)).toBe('covered')
  expect(daysOf({ claimedTo: '2027-12-31' }, 2027)).toBe('claimed')
  expect(daysOf({ feeOre: 0 }, 2027)).toBe('free')
  expect(daysOf({ leftOn: '2027-01-10' }, 2027)).toBe('left')
  expect(daysOf({ leftOn: '2027-01-01' }, 2027, '2026-12-01')).toBe('left')
  expect(daysOf({ joinedOn: '2027-01-02' }, 2026)).toBe('other_year')
})

test('whose time ran out, or who was asked and never paid, is asked again only if that is wanted', () => {
  const lapsed = { status: 'lapsed', coveredTo: '2025-12-31' } as const
  expect(daysOf(lapsed, 2027)).toBe('lapsed')
  expect(daysOf(lapsed, 2027, '2027-01-10', calendar, true)).toEqual({ startsOn: '2027-01-01', endsOn: '2027-12-31' })
  expect(daysOf({ status: 'applicant', coveredTo: null, claimedTo: '2026-12-31' }, 2027)).toBe('lapsed')
})

test('a year that rolls begins where the last one ends', () => {
  expect(daysOf({ coveredTo: '2027-03-14' }, 2027, '2027-01-10', rolling)).toEqual({ startsOn: '2027-03-15', endsOn: '2028-03-14' })
  expect(daysOf({ coveredTo: '2026-12-20', status: 'grace' }, 2026, '2027-01-10', rolling)).toMatchObject({ startsOn: '2026-12-21' })
  expect(daysOf({ coveredTo: '2028-03-14' }, 2027, '2027-01-10', rolling)).toBe('covered')
  expect(daysOf({ coveredTo: null, status: 'applicant' }, 2027, '2027-01-10', rolling)).toMatchObject({ startsOn: '2027-01-10' })
})

test('a claim paid in time covers its days; who is new or has lapsed is covered from the day she paid', () => {
  const claim = { startsOn: '2027-01-01', endsOn: '2027-12-31' }
  const before = [{ startsOn: '2026-01-01', endsOn: '2026-12-31' }]
  const settled = (on: Day, periods = before) => settledDays(claim, { on, periods, policy: calendar })
  expect(settled('2027-02-10')).toEqual(claim)
  expect(settled('2027-05-10')).toEqual({ ...claim, startsOn: '2027-05-10' })
  expect(settled('2027-05-10', [])).toEqual({ ...claim, startsOn: '2027-05-10' })
  expect(settled('2026-12-10', [])).toEqual(claim)
  expect(settled('2028-02-01', [])).toEqual(claim)
  expect(settled('2027-02-10', [...before, claim])).toBeUndefined()
})

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days))

test('what settling covers ends with the claim, lies within it and overlaps nothing, whatever stood before', () => {
  const period = fc.tuple(day, fc.integer({ min: 0, max: 500 })).map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }))
  fc.assert(
    fc.property(period, fc.array(period, { maxLength: 3 }), day, fc.constantFrom(calendar, rolling), (claim, periods, on, policy) => {
      const days = settledDays(claim, { on, periods, policy })
      const covered = periods.some(({ startsOn, endsOn }) => startsOn <= claim.endsOn && endsOn >= claim.endsOn)
      expect(days === undefined).toBe(covered)
      if (!days) return
      expect(days.endsOn).toBe(claim.endsOn)
      expect(days.startsOn >= claim.startsOn && days.startsOn <= days.endsOn).toBe(true)
      expect(periods.some(({ startsOn, endsOn }) => startsOn <= days.endsOn && days.startsOn <= endsOn)).toBe(false)
    }),
  )
})

test('once claimed nobody is claimed again for the same year, and never for days that are covered', () => {
  const status = fc.constantFrom('applicant', 'current', 'grace', 'lapsed' as const)
  const known = fc.record({ joinedOn: day, coveredTo: fc.option(day), status, today: day, year: fc.integer({ min: 2025, max: 2028 }) })
  fc.assert(
    fc.property(known, fc.constantFrom(calendar, rolling), ({ today, year, ...facts }, policy) => {
      const days = daysOf(facts, year, today, policy, true)
      if (typeof days === 'string') return
      expect(days.startsOn <= days.endsOn && days.startsOn >= facts.joinedOn).toBe(true)
      if (facts.status !== 'lapsed' || policy === calendar) expect(facts.coveredTo === null || days.startsOn > facts.coveredTo).toBe(true)
      expect(daysOf({ ...facts, claimedTo: days.endsOn }, year, today, policy, true)).toBe('claimed')
    }),
  )
})
