import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { type VotingFacts, type VotingPeriod, votingRight } from './voting-right.ts'

const atMeeting = { votingCutoff: { atMeeting: true } } as const
const before = (daysBeforeMeeting: number) => ({ votingCutoff: { daysBeforeMeeting } })

const paid: VotingPeriod = { startsOn: '2027-01-01', endsOn: '2027-12-31', cause: 'payment', paidOn: '2027-02-03', referenceEnd: '4222' }
const facts = (change: Partial<VotingFacts> = {}): VotingFacts => ({
  classVotes: true,
  joinedOn: '2026-01-01',
  leftOn: null,
  periods: [paid],
  ...change,
})

test('who has paid votes, and it is said when and by which reference', () => {
  expect(votingRight('2027-03-10', facts(), atMeeting)).toEqual({ votes: true, reason: 'paid', paidOn: '2027-02-03', referenceEnd: '4222' })
})

test.each<[string, Partial<VotingFacts>]>([
  ['class', { classVotes: false }],
  ['not_joined', { joinedOn: '2027-03-11' }],
  ['left', { leftOn: '2027-03-10' }],
  ['not_paid', { periods: [] }],
  ['not_paid', { periods: [{ ...paid, startsOn: '2026-01-01', endsOn: '2026-12-31' }] }],
])('no vote: %s', (reason, change) => {
  expect(votingRight('2027-03-10', facts(change), atMeeting)).toMatchObject({ votes: false, reason })
})

test('three weeks before is in time, a day later is not; a day nobody knows is not late', () => {
  const paidOn = (day: string | null) => votingRight('2027-03-24', facts({ periods: [{ ...paid, paidOn: day }] }), before(21))
  expect([paidOn('2027-03-03'), paidOn('2027-03-04'), paidOn(null)]).toMatchObject([
    { votes: true },
    { votes: false, reason: 'paid_too_late', paidOn: '2027-03-04' },
    { votes: true, paidOn: null },
  ])
})

const start = '2026-01-01'
const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(start, days))
const period = fc.record({
  from: fc.integer({ min: 0, max: 1400 }),
  length: fc.integer({ min: 0, max: 500 }),
  cause: fc.constantFrom('payment', 'exemption', 'free_class'),
  paidOn: fc.option(day),
})

/** Periods that do not overlap, as the database keeps them. */
const history = fc.array(period, { maxLength: 5 }).map((drawn) => {
  const periods: VotingPeriod[] = []
  for (const { from, length, cause, paidOn } of drawn.sort((a, b) => a.from - b.from)) {
    const [startsOn, endsOn] = [addDays(start, from), addDays(start, from + length)]
    if (periods.some((one) => one.endsOn >= startsOn)) continue
    periods.push({ startsOn, endsOn, cause, paidOn: cause === 'payment' ? paidOn : null, referenceEnd: null })
  }
  return periods
})
const anybody = fc.record({ classVotes: fc.boolean(), joinedOn: day, leftOn: fc.option(day), periods: history })
const policy = fc.oneof(fc.constant(atMeeting), fc.integer({ min: 1, max: 365 }).map(before))

test('a vote always has a class that votes, a membership that runs and a period that covers the day', () => {
  fc.assert(
    fc.property(day, anybody, policy, (on, who, rules) => {
      if (!votingRight(on, who, rules).votes) return
      expect(who.classVotes).toBe(true)
      expect(who.joinedOn <= on && (who.leftOn === null || who.leftOn > on)).toBe(true)
      expect(who.periods.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)).toBe(true)
    }),
  )
})

test('an earlier last day to pay never gives anybody a vote', () => {
  fc.assert(
    fc.property(day, anybody, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (on, who, days, more) => {
      const votes = [before(days + more), before(days), atMeeting].map((rules) => Number(votingRight(on, who, rules).votes))
      expect(votes).toEqual([...votes].sort((a, b) => a - b))
    }),
  )
})

test('what is paid for other days changes nothing, in whatever order it stands', () => {
  fc.assert(
    fc.property(day, anybody, policy, (on, who, rules) => {
      const touching = who.periods.filter(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
      const right = votingRight(on, who, rules)
      expect(votingRight(on, { ...who, periods: touching }, rules)).toEqual(right)
      expect(votingRight(on, { ...who, periods: [...who.periods].reverse() }, rules)).toEqual(right)
    }),
  )
})
