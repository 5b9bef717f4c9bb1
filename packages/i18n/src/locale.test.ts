import { expect, test } from 'vitest'
import {
  collator,
  direction,
  formatDateTime,
  formatDay,
  formatList,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatTime,
  isolate,
  languageName,
  languageOr,
  languages,
} from './index.ts'

test('a day is the same day wherever the server stands', () => {
  expect(formatDay('sv', '2026-03-24')).toBe('24 mars 2026')
  expect(formatDay('sv', '2026-03-24', 'weekday')).toBe('tisdag 24 mars 2026')
  expect(formatDay('fi', '2026-03-24')).toBe('24. maaliskuuta 2026')
  expect(formatMonth('sv', '2026-11-25')).toBe('november 2026')
})

test('every language writes the year in full and with Western digits', () => {
  for (const language of languages) {
    expect(formatDay(language, '2026-11-25')).toContain('2026')
    expect(formatDay(language, '2026-11-25')).not.toMatch(/[\u200e\u200f\u061c]/)
    expect(formatNumber(language, 1234567)).toMatch(/^[0-9., \u00a0\u202f]+$/)
  }
})

test('an instant is shown on the wall clock of the association, on both sides of the change', () => {
  expect(formatTime('sv', new Date('2026-10-25T00:30:00Z'), 'Europe/Stockholm')).toBe('02:30')
  expect(formatTime('sv', new Date('2026-10-25T01:30:00Z'), 'Europe/Stockholm')).toBe('02:30')
  expect(formatDateTime('en', new Date('2026-03-24T17:00:00Z'), 'Europe/Stockholm')).toMatch(/^24 March 2026.* 18:00$/)
})

test('öre are shown only where there are any', () => {
  expect(formatMoney('sv', 20000)).toBe('200\u00a0kr')
  expect(formatMoney('sv', 20050)).toBe('200,50\u00a0kr')
  expect(formatPercent('sv', 0.62)).toBe('62\u00a0%')
})

test('å, ä and ö come last in Swedish, and V is not W', () => {
  expect(['Öberg', 'Ärlig', 'Åberg', 'Zetterberg', 'Wik', 'Vik'].sort(collator('sv').compare)).toEqual([
    'Vik',
    'Wik',
    'Zetterberg',
    'Åberg',
    'Ärlig',
    'Öberg',
  ])
})

test('languages are named as their reader names them', () => {
  expect(languageName('fi', 'sv')).toBe('finska')
  expect(languageName('ar')).toBe('العربية')
  expect([languageName('so'), languageName('so', 'sv'), languageName('no language')]).toEqual(['Soomaali', 'somaliska', 'no language'])
  expect(languageOr('tlh')).toBe('sv')
  expect(direction('ar')).toBe('rtl')
})

test('a list ends with the word for and', () => {
  expect(formatList('sv', ['mejl', 'brev', 'sms'])).toBe('mejl, brev och sms')
})

test('an isolate keeps its text', () => {
  expect(isolate('070-174 06 05')).toBe('\u2068070-174 06 05\u2069')
})
