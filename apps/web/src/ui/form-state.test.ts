import { DomainError } from '@lykta/core'
import { expect, test } from 'vitest'
import { controlId, fieldErrors, formState } from './form-state.ts'

test('a field gets its value and its error by name', () => {
  const field = formState({ email: 'amina@' }, { email: 'Skriv om den.' })
  expect(field('email')).toEqual({ name: 'email', value: 'amina@', error: 'Skriv om den.' })
  expect(field('givenName')).toEqual({ name: 'givenName', value: undefined, error: undefined })
})

test('the issues of an error are named as their fields, in the order of the form, the first of each field', () => {
  const error = new DomainError('invalid', 'invalid_input', {
    issues: [
      { pointer: '/email', code: 'required' },
      { pointer: '/email', code: 'email_invalid' },
      { pointer: '/postal/city', code: 'too_big', params: { maximum: 100 } },
      { pointer: '/a~1b', code: 'never_heard_of' },
    ],
  })
  const errors = fieldErrors('sv', error)
  expect(Object.keys(errors)).toEqual(['email', 'postal.city', 'a/b'])
  expect(errors.email).toBe('Det här behöver fyllas i.')
  expect(errors['postal.city']).toBe('Det är för mycket. Högst 100 går.')
})

test('an id has only what an address may hold after #', () => {
  expect(controlId('postal.city')).toBe('field-postal-city')
})
