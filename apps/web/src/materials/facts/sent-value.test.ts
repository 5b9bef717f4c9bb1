import type { OpenSpan } from '@lykta/core/facts'
import { translator } from '@lykta/i18n'
import { expect, test } from 'vitest'
import type { Sent } from '../../frame/index.ts'
import { hoursText } from './hours-text.ts'
import { sentValue, writtenValue } from './sent-value.ts'

const sentOf = (fields: Record<string, string>): Sent => ({
  text: (name) => fields[name] || undefined,
  all: () => [],
  number: () => undefined,
  ore: () => undefined,
  ticked: () => false,
  file: () => undefined,
})

test.each<[string, OpenSpan[]]>([
  [
    '9–12, 13.30-16',
    [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '13:30', to: '16:00' },
    ],
  ],
  ['0–24', [{ weekday: 1, from: '00:00', to: '24:00' }]],
  ['18 – 02:30', [{ weekday: 1, from: '18:00', to: '02:30' }]],
  ['  ', []],
])('the hours %j are read', (text, hours) => {
  const value = sentValue('hours', sentOf({ day1: text }))
  expect(value).toEqual({ kind: 'hours', hours })
  expect(sentValue('hours', sentOf(writtenValue(value)))).toEqual(value)
})

test.each(['9', '9–', '9–12–13', 'dygnet runt', '24–12', '9–25', '9–12,'])('the hours %j are refused at their day', (text) => {
  expect(() => sentValue('hours', sentOf({ day3: text }))).toThrow(
    expect.objectContaining({ issues: [{ pointer: '/day3', code: 'time_invalid' }] }),
  )
})

const week = (days: number[], from: string, to: string): OpenSpan[] => days.map((weekday) => ({ weekday, from, to }))

test.each([
  [[], 'stängt'],
  [week([1, 2, 3, 4, 5], '09:00', '16:00'), 'måndag–fredag 09:00–16:00'],
  [[...week([1, 2], '09:00', '16:00'), ...week([4], '09:00', '16:00')], 'måndag–tisdag 09:00–16:00 och torsdag 09:00–16:00'],
  [week([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00'), 'dygnet runt alla dagar'],
])('hours are said with days together: %j', (hours, words) => expect(hoursText(translator('sv'), hours)).toBe(words))
