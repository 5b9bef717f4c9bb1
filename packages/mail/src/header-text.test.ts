import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { headerText } from './header-text.ts'
import { oneLine } from './one-line.ts'

test('a header of any words is read back as it was, on lines of at most 76', async () => {
  const words = fc.string({ unit: 'binary', maxLength: 300 }).map(oneLine)
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const header = headerText('Subject', text)
      for (const line of header.split('\r\n')) expect(line).toMatch(/^[ -~]{0,76}$/)
      expect((await simpleParser(`${header}\r\n`)).subject ?? '').toBe(text)
    }),
    { numRuns: 200 },
  )
})

test('plain words stay readable and fold at spaces', () => {
  expect(headerText('Subject', 'Invitation')).toBe('Subject: Invitation\r\n')
  expect(headerText('Subject', 'word '.repeat(30).trim())).toBe(
    `Subject:${' word'.repeat(13)}\r\n${' word'.repeat(15)}\r\n${' word'.repeat(2)}\r\n`,
  )
})

test('what looks like an encoded word is not taken for one', async () => {
  const text = '=?UTF-8?Q?hej?='
  expect((await simpleParser(`${headerText('Subject', text)}\r\n`)).subject).toBe(text)
})
