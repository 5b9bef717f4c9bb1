import { expect, test } from 'vitest'
import { postalLines } from './postal-address.ts'

test('at home the postcode is needed, and the country is not written', () => {
  expect(postalLines({ street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad', country: null })).toEqual([
    'Exempelgatan 1',
    '123 45 Exempelstad',
  ])
  expect(postalLines({ street: 'Exempelgatan 1', postcode: null, city: 'Exempelstad', country: 'SE' })).toBeNull()
})

test('abroad the country stands last, and a postcode may be missing', () => {
  expect(postalLines({ street: 'Mallikatu 1', postcode: '00100', city: 'Helsinki', country: 'FI' })).toEqual([
    'Mallikatu 1',
    '00100 Helsinki',
    'FINLAND',
  ])
  expect(postalLines({ street: '1 Example Road', postcode: null, city: 'Dublin', country: 'IE' })).toEqual([
    '1 Example Road',
    'Dublin',
    'IRELAND',
  ])
})

test('without a street or a city there is no address', () => {
  expect(postalLines({ street: null, postcode: '123 45', city: 'Exempelstad', country: null })).toBeNull()
  expect(postalLines({ street: 'Exempelgatan 1', postcode: '123 45', city: '', country: null })).toBeNull()
})
