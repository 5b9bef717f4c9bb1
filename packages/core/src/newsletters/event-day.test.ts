import { expect, test } from 'vitest'
import { eventDay } from './event-day.ts'

test.each([
  ['Tisdag 24 mars 18.00', 'sv', '2027-03-24'],
  ['tisdag den 24:e mars kl. 18', 'sv', '2027-03-24'],
  ['24 mars 2025', 'sv', '2025-03-24'],
  ['2027-03-24 18.00', 'sv', '2027-03-24'],
  ['Tuesday 24 March at 6 pm', 'en', '2027-03-24'],
  ['March 24, 2025', 'en', '2025-03-24'],
  ['mardi 24 mars à 18 h', 'fr', '2027-03-24'],
  ['le 1er août', 'fr', '2026-08-01'],
  ['tiistaina 24. maaliskuuta klo 18', 'fi', '2027-03-24'],
  ['martes 24 de marzo de 2025', 'es', '2025-03-24'],
  ['الثلاثاء 24 مارس 18.00', 'ar', '2027-03-24'],
  ['2 november', 'sv', '2026-11-02'],
  ['maj 18.00', 'sv', undefined],
  ['varje tisdag 18.00', 'sv', undefined],
  ['30 februari', 'sv', undefined],
  ['i vår', 'sv', undefined],
])('"%s" in %s is %s', (when, language, day) => {
  expect(eventDay(when, language, '2026-11-21')).toBe(day)
})
