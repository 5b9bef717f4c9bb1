import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { association, member, startedLetter, turn } from '../../../../../test/support/letters.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'
import { updateSettings } from '../../settings/index.ts'
import { newsletterStatus } from '../newsletter-status.ts'
import { countRecipients } from '../recipients.ts'
import { returnPermits, secondsBetween, takePermits } from './pace.ts'

const perHour = 3601 / 300

/** The schedule's next letter, so many seconds from now. */
const nextIn = (ctx: TestContext, seconds: number) =>
  ctx.db.$executeRaw`UPDATE sending_pace SET next_at = clock_timestamp() + make_interval(secs => ${seconds}::float8)`

const permits = async (ctx: TestContext, between: number, wanted = 32) => (await takePermits(ctx, between, wanted)).permits

test('the stricter of two limits holds, and in no hour go more than its number', () => {
  expect(secondsBetween({ lettersPerHour: null, lettersPerSecond: null })).toBeNull()
  expect(secondsBetween({ lettersPerHour: null, lettersPerSecond: 4 })).toBe(0.25)
  expect(secondsBetween({ lettersPerHour: 300, lettersPerSecond: 4 })).toBe(perHour)
  // the first of an hour a second late, and the one that would be too many on its time: still an hour between them
  expect(300 * perHour - 1).toBeGreaterThanOrEqual(3600)
})

test(
  'a permit is given when its time has come, and the next one only after the interval',
  withContext(async (ctx) => {
    await nextIn(ctx, 60)
    const early = await takePermits(ctx, perHour, 32)
    expect(early.permits).toBe(0)
    expect(early.waitMs).toBeGreaterThan(50_000)
    await nextIn(ctx, 0)
    expect(await permits(ctx, perHour)).toBe(1)
    expect(await permits(ctx, perHour)).toBe(0)
  }),
)

test(
  'an idle day saves up no burst',
  withContext(async (ctx) => {
    await nextIn(ctx, -86_400)
    expect(await permits(ctx, perHour)).toBe(1)
    await nextIn(ctx, -86_400)
    // a quarter of a second's share, made up for
    expect(await permits(ctx, 0.1)).toBe(3)
  }),
)

test(
  'many workers at once get no more permits than there are',
  withContext(async (ctx) => {
    await nextIn(ctx, -0.2)
    const taken = await Promise.all(Array.from({ length: 8 }, () => permits(ctx, 100, 5)))
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(1)
  }),
)

test(
  'what no letter has used is given back',
  withContext(async (ctx) => {
    await nextIn(ctx, 0)
    expect(await permits(ctx, 1000)).toBe(1)
    await returnPermits(ctx, 1000, 1)
    expect(await permits(ctx, 1000)).toBe(1)
  }),
)

test(
  'with a limit the time it takes and the end are told, and a lifted limit lets the letter go at once',
  withContext(async (ctx) => {
    await association(ctx)
    for (const n of [1, 2, 3]) await member(ctx, { email: `person${n}@mejl.example` })
    const newsletterId = await startedLetter(ctx)
    expect((await countRecipients(ctx, { newsletterId })).seconds).toBeNull()
    await updateSettings(ctx, { lettersPerHour: 1 })
    expect((await countRecipients(ctx, { newsletterId })).seconds).toBe(3 * 3601)
    await nextIn(ctx, 0)
    const lifted = async () => {
      await updateSettings(ctx, { lettersPerHour: null })
      return { kind: 'accepted', response: '250 ok' } as const
    }
    const transport = keptTransport(async (_mail, nth) => {
      if (nth > 0) return { kind: 'accepted', response: '250 ok' }
      const status = await newsletterStatus(ctx, { newsletterId })
      expect(status.counts).toMatchObject({ sending: 1, pending: 2 })
      expect(status.endsAt).toEqual(new Date(ctx.clock.now().getTime() + 3 * 3_601_000))
      return lifted()
    })
    await turn(ctx, newsletterId, transport)
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', counts: { accepted: 3 }, endsAt: null })
  }),
)
