import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../day.ts'
import { dueReasons, expectedOn, refillDue } from './refill-due.ts'
import { roundOrder } from './round-order.ts'
import { isUntaken, type Observation, replay, type Span, takenPerDay } from './taken.ts'

const start = '2026-01-01'
const seen = (day: number, facts: Partial<Observation>): Observation => ({
  visitedOn: addDays(start, day),
  leftOver: null,
  removed: 0,
  placed: 0,
  noneLeft: false,
  ...facts,
})

test('twenty placed and five left a month later is half a card a day', () => {
  const { lying, since, spans } = replay([seen(0, { placed: 20 }), seen(30, { leftOver: 5, placed: 15 })])
  expect([lying, since, spans]).toEqual([20, '2026-01-31', [{ from: start, to: '2026-01-31', taken: 15 }]])
  expect(takenPerDay(spans)).toBe(0.5)
})

test('what was added without a count belongs to the same span', () => {
  const { lying, since, spans } = replay([seen(0, { placed: 20 }), seen(10, { placed: 10 }), seen(20, { leftOver: 6 })])
  expect([lying, since]).toEqual([6, '2026-01-21'])
  expect(spans).toEqual([{ from: start, to: '2026-01-21', taken: 24 }])
})

test('taking the last away without a count says nothing of what was taken', () => {
  const { lying, spans } = replay([seen(0, { placed: 20 }), seen(30, { noneLeft: true, removed: 3 }), seen(40, { placed: 10 })])
  expect([lying, spans]).toEqual([10, []])
  expect(takenPerDay(spans)).toBeNull()
})

test('an empty stand that nothing was put into is not a spot where nothing is taken', () => {
  const { spans } = replay([seen(0, { placed: 5 }), seen(10, { leftOver: 0 }), seen(20, { leftOver: 0 }), seen(30, { leftOver: 0 })])
  expect(spans).toHaveLength(1)
  expect(isUntaken(spans)).toBe(false)
})

test('two editions that lie side by side share their days', () => {
  const old: Span = { from: '2026-01-01', to: '2026-01-11', taken: 5 }
  expect(takenPerDay([old, { ...old, taken: 15 }])).toBe(2)
})

test('what was taken long ago says nothing of today', () => {
  const busy: Span = { from: '2024-01-01', to: '2024-02-01', taken: 310 }
  expect(takenPerDay([busy, { from: '2026-01-01', to: '2026-01-11', taken: 10 }])).toBe(1)
})

test('nothing taken at one count is patience, at two a hint, and one card makes it none', () => {
  const full = (day: number) => seen(day, { leftOver: 20 })
  const untaken = (...visits: Observation[]) => isUntaken(replay([seen(0, { placed: 20 }), ...visits]).spans)
  expect([untaken(full(30)), untaken(full(30), full(60)), untaken(full(30), full(60), seen(90, { leftOver: 19 }))]).toEqual([
    false,
    true,
    false,
  ])
})

const standing = { lying: 20, since: start, perDay: 0.5, visitedOn: start, nextLookOn: null }

test('the day is the earliest of what asks for it', () => {
  expect(refillDue(standing)).toEqual({ on: '2026-02-10', reason: 'runs_out' })
  expect(refillDue({ ...standing, nextLookOn: '2026-02-01' })).toEqual({ on: '2026-02-01', reason: 'asked' })
  expect(refillDue({ ...standing, perDay: null })).toEqual({ on: '2026-03-02', reason: 'first_look' })
  expect(refillDue({ ...standing, perDay: 0 })).toEqual({ on: '2026-06-30', reason: 'long_ago' })
  expect(refillDue({ ...standing, lying: 0 })).toEqual({ on: start, reason: 'empty' })
})

const visits = fc.array(
  fc.record({
    day: fc.nat(700),
    counted: fc.option(fc.nat(60)),
    removed: fc.nat(20),
    placed: fc.nat(50),
    noneLeft: fc.boolean(),
  }),
  { maxLength: 12 },
)

/** As the table's checks allow them. */
const observationsOf = (made: { day: number; counted: number | null; removed: number; placed: number; noneLeft: boolean }[]) =>
  made
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, counted, removed, placed, noneLeft }) => {
      const away = noneLeft ? (counted ?? removed) : Math.min(removed, counted ?? removed)
      return seen(day, { leftOver: counted, removed: away, placed: noneLeft ? 0 : placed, noneLeft })
    })

test('never less than nothing lies, is taken, or is taken than was ever put there', () => {
  fc.assert(
    fc.property(visits, (made) => {
      const observations = observationsOf(made)
      const { lying, spans } = replay(observations)
      expect(lying).toBeGreaterThanOrEqual(0)
      for (const { from, to, taken } of spans) expect(from <= to && taken >= 0).toBe(true)
      const put = observations.reduce((sum, { placed, leftOver }) => sum + placed + (leftOver ?? 0), 0)
      expect(spans.reduce((sum, { taken }) => sum + taken, 0)).toBeLessThanOrEqual(put)
      expect(takenPerDay(spans) ?? 0).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('where everything is counted, what was put there was taken, was taken away, or lies there', () => {
  const honest = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 90 }), share: fc.double({ min: 0, max: 1, noNaN: true }), placed: fc.nat(50) }),
  )
  fc.assert(
    fc.property(honest, (steps) => {
      let there = 0
      let day = 0
      let put = 0
      const observations = steps.map(({ gap, share, placed }) => {
        day += gap
        const leftOver = Math.floor(there * share)
        there = leftOver + placed
        put += placed
        return seen(day, { leftOver, placed })
      })
      const { lying, spans } = replay(observations)
      expect(lying + spans.reduce((sum, { taken }) => sum + taken, 0)).toBe(put)
    }),
  )
})

test('the day is never before the last visit unless it was asked for, and the expectation only falls', () => {
  const given = fc.record({
    lying: fc.nat(200),
    perDay: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
    ago: fc.nat(400),
    next: fc.option(fc.nat(300)),
  })
  fc.assert(
    fc.property(given, fc.nat(400), ({ lying, perDay, ago, next }, ahead) => {
      const since = addDays(start, -ago)
      const place = { lying, since, perDay, visitedOn: start, nextLookOn: next === null ? null : addDays(start, next) }
      const due = refillDue(place)
      expect(dueReasons).toContain(due.reason)
      expect(daysBetween(start, due.on)).toBeLessThanOrEqual(180)
      if (due.reason !== 'runs_out') expect(due.on >= start).toBe(true)
      if (due.reason === 'runs_out' && perDay) expect(expectedOn(addDays(due.on, 1), place)).toBeLessThanOrEqual(perDay + 1)
      expect(expectedOn(addDays(start, ahead), place)).toBeLessThanOrEqual(expectedOn(start, place))
    }),
  )
})

test('a round goes by municipality, postcode, street and number, and ends with what has no address', () => {
  const place = (id: string, municipalityCode: string, postcode: string | null, street: string | null) => ({
    id,
    name: id,
    municipalityCode,
    postcode,
    street,
  })
  const places = [
    place('f', '0180', null, null),
    place('e', '0180', '112 20', null),
    place('d', '0180', '112 20', 'Åvägen 1'),
    place('c', '0180', '112 20', 'Storgatan 12'),
    place('b', '0180', '112 20', 'Storgatan 9'),
    place('a', '0163', '191 30', 'Ängsvägen 1'),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (shuffled) => {
      expect(roundOrder(shuffled).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    }),
  )
})
