import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { monthEnds } from './month-ends.ts'
import { paceOn } from './pace.ts'

const goal = { startsOn: '2026-01-01', dueOn: '2026-12-31', target: 50 }
const moved = (start: number, now: number) => ({ start, now, joined: Math.max(0, now - start), left: Math.max(0, start - now) })

test('the pace so far leads to the forecast', () => {
  expect(paceOn('2026-07-02', goal, moved(20, 32))).toEqual({
    missing: 18,
    reached: false,
    pace: { needed: 3, soFar: 2 },
    forecast: { count: 44, assumption: { code: 'goals.assumption.same_pace', params: { perMonth: 2, joined: 12, left: 0 } } },
  })
})

test('a month is needed before there is a pace', () => {
  expect(paceOn('2026-01-20', goal, moved(20, 32))).toMatchObject({
    pace: { soFar: null },
    forecast: { count: 32, assumption: { code: 'goals.assumption.too_early' } },
  })
})

test('on the due day nothing is forecast', () => {
  expect(paceOn('2026-12-31', goal, moved(20, 48))).toMatchObject({
    missing: 2,
    pace: { needed: null },
    forecast: { count: 48, assumption: { code: 'goals.assumption.over' } },
  })
})

test('a goal that is reached needs nothing', () => {
  expect(paceOn('2026-07-02', goal, moved(20, 51))).toMatchObject({ missing: 0, reached: true, pace: { needed: 0 } })
})

test('a forecast is never below nobody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), fc.nat(200), fc.nat(200), (days, start, now) => {
      const { forecast, missing } = paceOn(addDays('2026-01-01', days), goal, moved(start, now))
      expect(forecast.count).toBeGreaterThanOrEqual(0)
      expect(missing).toBe(Math.max(0, 50 - now))
    }),
  )
})

test('the ends of months, also of February', () => {
  expect(monthEnds('2027-12-31', '2028-04-30')).toEqual(['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31'])
  expect(monthEnds('2028-04-01', '2028-04-30')).toEqual([])
})
