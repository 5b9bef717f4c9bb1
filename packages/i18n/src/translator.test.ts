import { expect, test } from 'vitest'
import { errorMessage, publicTranslator, translator } from './index.ts'

test('a text is found and its places are filled', () => {
  expect(translator('sv')('shell.signedInAs', { name: 'Britta' })).toBe('Inloggad som Britta')
  expect(translator('en')('shell.signedInAs', { name: 'Britta' })).toBe('Signed in as Britta')
})

test('a place without a value throws', () => {
  expect(() => translator('sv')('shell.signedInAs')).toThrow()
})

test('the translator knows its language', () => {
  expect(publicTranslator('ar').lang).toBe('ar')
})

test('numbers in Arabic are written with Western digits', () => {
  expect(publicTranslator('ar')('ui.step', { n: 2, total: 3 })).toBe('الخطوة 2 من 3')
})

test('an error says what to do', () => {
  expect(errorMessage('en', 'too_big', { maximum: 1500 })).toBe('That is too much. At most 1,500 is possible.')
})

test('an error without words, or without its value, gets the general message', () => {
  const general = 'Något gick fel. Försök igen om en stund.'
  expect(errorMessage('sv', 'never_heard_of')).toBe(general)
  expect(errorMessage('sv', 'too_big')).toBe(general)
  expect(errorMessage('fi', 'permission_denied')).toBe('Jokin meni vikaan. Yritä hetken kuluttua uudelleen.')
})
