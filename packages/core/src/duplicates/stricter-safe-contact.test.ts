import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { type DatedWord, type SafeChannel, stricterSafeContact } from './stricter-safe-contact.ts'

const channels: SafeChannel[] = ['email', 'phone', 'post']
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days))
const hours = fc.option(fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 40 })))
const word: fc.Arbitrary<DatedWord> = fc
  .record({
    channels: fc.shuffledSubarray(channels, { minLength: 1 }),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
    hours,
    sender: fc.constantFrom('full' as const, 'alias' as const, 'none' as const),
    plainEnvelope: fc.boolean(),
    mayLeaveMessage: fc.boolean(),
    basis: fc.constantFrom('asked' as const, 'own_link' as const),
    confirmedOn: day,
    months: fc.integer({ min: 1, max: 700 }),
  })
  .map(({ hours, months, ...rest }) => ({
    ...rest,
    fromMinute: hours ? hours[0] : null,
    untilMinute: hours ? hours[0] + hours[1] : null,
    validUntil: addDays(rest.confirmedOn, months),
  }))

const all = { standing: channels }

/** Whether a word lets something be sent by a channel on a weekday at a minute. */
const permits = (said: DatedWord | null, channel: SafeChannel, weekday: number, minute: number): boolean => {
  if (!said) return false
  const { channels, days, fromMinute, untilMinute } = said
  const inHours = fromMinute === null || untilMinute === null || (minute >= fromMinute && minute < untilMinute)
  return channels.includes(channel) && (days.length === 0 || days.includes(weekday)) && inHours
}

test('of two words nothing is allowed that either forbids, and nothing is forbidden that both allow', () => {
  const at = [fc.constantFrom(...channels), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 })] as const
  fc.assert(
    fc.property(word, word, ...at, (a, b, channel, weekday, minute) => {
      const both = stricterSafeContact({ word: a, ...all }, { word: b, ...all })
      expect(permits(both, channel, weekday, minute)).toBe(permits(a, channel, weekday, minute) && permits(b, channel, weekday, minute))
      if (!both) return
      const order = ['full', 'alias', 'none']
      for (const one of [a, b]) {
        expect(order.indexOf(both.sender)).toBeGreaterThanOrEqual(order.indexOf(one.sender))
        expect(both.validUntil <= one.validUntil && both.confirmedOn <= one.confirmedOn).toBe(true)
        expect(both.plainEnvelope || !one.plainEnvelope).toBe(true)
        expect(!both.mayLeaveMessage || one.mayLeaveMessage).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('one word alone holds only for the addresses that it was about', () => {
  fc.assert(
    fc.property(word, fc.subarray(channels), (said, standing) => {
      const rest = said.channels.filter((channel) => standing.includes(channel))
      const expected = rest.length > 0 ? { ...said, channels: rest } : null
      expect(stricterSafeContact({ word: said, standing }, { word: null, standing: channels })).toEqual(expected)
      expect(stricterSafeContact({ word: null, standing: channels }, { word: said, standing })).toEqual(expected)
    }),
  )
  expect(stricterSafeContact({ word: null, ...all }, { word: null, ...all })).toBeNull()
})
