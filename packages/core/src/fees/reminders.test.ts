import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { remindersOn } from './reminders.ts'

const rules = [{ days: -7 }, { days: 14 }, { days: 45 }]
const askedOn = '2026-01-01'
const on = (today: string, known: number[] = []) => remindersOn(today, { dueOn: '2027-02-01', askedOn, rules, known })

test('each reminder has its day, and none is owed twice', () => {
  expect(on('2027-01-24')).toEqual({ owed: null, superseded: [] })
  expect(on('2027-01-25')).toEqual({ owed: -7, superseded: [] })
  expect(on('2027-01-26', [-7])).toEqual({ owed: null, superseded: [] })
  expect(on('2027-02-15', [-7])).toEqual({ owed: 14, superseded: [] })
})

test('of those missed only the latest goes out, and an earlier one never after a later', () => {
  expect(on('2027-03-20')).toEqual({ owed: 45, superseded: [-7, 14] })
  expect(on('2027-03-20', [45])).toEqual({ owed: null, superseded: [-7, 14] })
})

test('nobody is reminded of what came on that day or later', () => {
  const late = (today: string) => remindersOn(today, { dueOn: '2027-02-01', askedOn: '2027-02-20', rules, known: [] })
  expect(late('2027-02-21')).toEqual({ owed: null, superseded: [-7, 14] })
  expect(late('2027-03-18')).toEqual({ owed: 45, superseded: [-7, 14] })
})

const someRules = fc.uniqueArray(fc.integer({ min: -60, max: 365 }), { maxLength: 6 }).map((days) => days.map((one) => ({ days: one })))
const run = (dueOn: string, rules: { days: number }[], days: number[]) => {
  const known: number[] = []
  const sent: number[] = []
  for (const day of days) {
    const { owed, superseded } = remindersOn(addDays(dueOn, day), { dueOn, askedOn, rules, known })
    known.push(...superseded, ...(owed === null ? [] : [owed]))
    if (owed !== null) sent.push(owed)
  }
  return { known, sent }
}

test('whatever days the worker runs on: one at most each time, none twice, in order, and in the end every rule is dealt with', () => {
  const days = fc.array(fc.integer({ min: -100, max: 400 }), { maxLength: 30 }).map((all) => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(someRules, days, (rules, some) => {
      const { known, sent } = run('2027-02-01', rules, [...some, 400])
      expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b))
      expect([...known].sort((a, b) => a - b)).toEqual(rules.map(({ days }) => days).sort((a, b) => a - b))
      if (rules.length > 0) expect(sent.at(-1)).toBe(Math.max(...rules.map(({ days }) => days)))
    }),
  )
})

test('a worker that runs every day sends every reminder on its day', () => {
  const everyDay = Array.from({ length: 500 }, (_, n) => n - 100)
  fc.assert(
    fc.property(someRules, (rules) => {
      expect(run('2027-02-01', rules, everyDay).sent).toEqual(rules.map(({ days }) => days).sort((a, b) => a - b))
    }),
    { numRuns: 30 },
  )
})
