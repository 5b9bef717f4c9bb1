import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedWord } from './agreed-word.ts'
import { insideSafeHours } from './safe-hours.ts'
import { SafeWord } from './schemas.ts'

const hours = fc.oneof(
  fc.constant({ fromMinute: null, untilMinute: null }),
  fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 })).map(([a, b]) => {
    const [fromMinute, untilMinute] = a < b ? [a, b] : [Math.min(a, b - 1), Math.max(a, b)]
    return { fromMinute, untilMinute }
  }),
)

const word: fc.Arbitrary<SafeWord> = fc
  .record({
    channels: fc.uniqueArray(fc.constantFrom('email' as const, 'phone' as const, 'post' as const), { minLength: 1 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    sender: fc.constantFrom('full' as const, 'alias' as const, 'none' as const),
    plainEnvelope: fc.boolean(),
    mayLeaveMessage: fc.boolean(),
    hours,
  })
  .map(({ hours, ...rest }) => SafeWord.parse({ ...rest, ...hours }))

const moment = fc.integer({ min: 0, max: 7 * 1440 - 1 }).map((minute) => new Date(Date.UTC(2026, 0, 5) + minute * 60_000))

test('what is agreed on was said both times: nothing is allowed that either did not allow', () => {
  fc.assert(
    fc.property(word, word, moment, (before, now, at) => {
      const agreed = agreedWord(before, now)
      if (!agreed) return
      expect(SafeWord.parse(agreed)).toEqual(agreed)
      for (const said of [before, now]) {
        for (const channel of agreed.channels) expect(said.channels).toContain(channel)
        if (insideSafeHours(at, 'UTC', agreed)) expect(insideSafeHours(at, 'UTC', said)).toBe(true)
        if (agreed.sender === 'full') expect(said.sender).toBe('full')
        if (said.plainEnvelope) expect(agreed.plainEnvelope).toBe(true)
        if (agreed.mayLeaveMessage) expect(said.mayLeaveMessage).toBe(true)
      }
    }),
  )
})

test('who says the same again has said it, whatever it is', () => {
  fc.assert(
    fc.property(word, moment, (said, at) => {
      const agreed = agreedWord(said, said)
      expect(agreed).toMatchObject({ channels: said.channels, sender: said.sender, plainEnvelope: said.plainEnvelope })
      expect(agreed && insideSafeHours(at, 'UTC', agreed)).toBe(insideSafeHours(at, 'UTC', said))
    }),
  )
})
