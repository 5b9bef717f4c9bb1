import { expect, test } from 'vitest'
import { parseEmail } from './email.ts'

test('an address keeps its local part and gets its domain in lower case as an A-label', () => {
  expect(parseEmail(' Asa@Mejl.example ')).toEqual({ email: 'Asa@mejl.example' })
  expect(parseEmail('GUNVOR@MEJL.EXAMPLE')).toEqual({ email: 'GUNVOR@mejl.example' })
  expect(parseEmail('anna@blåbär.example')).toEqual({ email: 'anna@xn--blbr-noae.example' })
  expect(parseEmail("o'brien+letters@a.mejl.example")).toEqual({ email: "o'brien+letters@a.mejl.example" })
})

test('the same domain composed and decomposed is the same', () => {
  expect(parseEmail('a@bl\u0061\u030abär.example')).toEqual(parseEmail('a@blåbär.example'))
})

test('a local part beyond ASCII is refused by its own code', () => {
  expect(parseEmail('åsa@mejl.example')).toEqual({ code: 'email_smtputf8' })
})

test.each([
  '',
  'anna',
  'anna(at)mejl.example',
  'två@mejl.example, andra@mejl.example',
  'a@b@mejl.example',
  '@mejl.example',
  'a@',
  'a@localhost',
  'a@127.0.0.1',
  'a@0x7f.1',
  'a@[127.0.0.1]',
  'a@ex%41mple.example',
  'a@-mejl.example',
  'a@mejl..example',
  '.a@mejl.example',
  'a..b@mejl.example',
  '"a b"@mejl.example',
  'a b@mejl.example',
  'Anna <a@mejl.example>',
  `${'a'.repeat(65)}@mejl.example`,
  `a@${'b'.repeat(64)}.example`,
  `a@${'b.'.repeat(130)}example`,
])('%j is no address', (text) => {
  expect(parseEmail(text)).toEqual({ code: 'email_invalid' })
})
