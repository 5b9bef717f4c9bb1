import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { type HeldMembership, uniteMemberships } from './united-memberships.ts'

const today = '2026-11-21'
const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2024-01-01', days))
const held = fc.record({
  kept: fc.boolean(),
  leftOn: fc.option(day),
  periods: fc.array(fc.record({ startsOn: day, length: fc.integer({ min: 0, max: 400 }) }), { maxLength: 2 }),
})
const both: fc.Arbitrary<HeldMembership[]> = fc.array(held, { maxLength: 4 }).map((all) => {
  // a contact has one living membership at most
  const living = new Set<boolean>()
  return all.map(({ kept, leftOn, periods }, i) => {
    const second = leftOn === null && living.has(kept)
    if (leftOn === null) living.add(kept)
    const covers = periods.map(({ startsOn, length }) => ({ startsOn, endsOn: addDays(startsOn, length) }))
    return { id: String(i), kept, leftOn: second ? today : leftOn, periods: covers }
  })
})

const coveredBy = (one: HeldMembership, on: string) =>
  (one.leftOn === null || on < one.leftOn) && one.periods.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)

test('one membership goes on, no day that was or is covered is lost, and two covers of one day are told', () => {
  fc.assert(
    fc.property(both, fc.array(day, { minLength: 8, maxLength: 8 }), (memberships, days) => {
      const { overlapping, ends } = uniteMemberships(memberships, today)
      const after = memberships.map((one) => (one.id === ends?.id ? { ...one, leftOn: ends.leftOn } : one))
      expect(after.filter(({ leftOn }) => leftOn === null).length).toBe(memberships.some(({ leftOn }) => leftOn === null) ? 1 : 0)
      if (ends) expect(ends.leftOn >= today).toBe(true)
      const edges = memberships.flatMap(({ periods }) => periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]))
      for (const on of [...days, ...edges]) {
        const covering = memberships.filter((one) => coveredBy(one, on))
        expect(after.some((one) => coveredBy(one, on))).toBe(covering.length > 0)
        if (!overlapping) expect(new Set(covering.map(({ kept }) => kept)).size).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 500 },
  )
})
