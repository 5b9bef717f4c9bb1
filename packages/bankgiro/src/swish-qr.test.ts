import { expect, test } from 'vitest'
import { swishQrText } from './swish-qr.ts'

const payee = '1237856901'

test('a payment that the payer cannot change, and one of which she may change amount and message', () => {
  expect(swishQrText({ payee, amountOre: 10_000, message: '12229445' })).toBe('C1237856901;100,00;12229445;0')
  expect(swishQrText({ payee, amountOre: 10_000, message: '12229445', editable: ['amount', 'message', 'amount'] })).toBe(
    'C1237856901;100,00;12229445;6',
  )
})

test('what is left out is empty, and a message is encoded as in an address', () => {
  expect(swishQrText({ payee, editable: ['amount'] })).toBe('C1237856901;;;2')
  expect(swishQrText({ payee, amountOre: 5, message: 'Avgift åå; 2026' })).toBe('C1237856901;0,05;Avgift%20%C3%A5%C3%A5%3B%202026;0')
})

test('a number that is no organisation’s, an amount that is none and a long message are refused', () => {
  for (const wrong of ['0701740605', '123785690', '12378569012', '123 7856901']) {
    expect(() => swishQrText({ payee: wrong })).toThrow('swish_payee_invalid')
  }
  for (const amountOre of [0, -1, 0.5, Number.NaN, 1e12]) expect(() => swishQrText({ payee, amountOre })).toThrow('swish_amount_invalid')
  for (const message of ['x'.repeat(51), '\ud800']) expect(() => swishQrText({ payee, message })).toThrow('swish_message_invalid')
})
