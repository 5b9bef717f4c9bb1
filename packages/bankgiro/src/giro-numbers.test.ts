import { expect, test } from 'vitest'
import {
  formatBankgiro,
  formatOrganisationNumber,
  formatPlusgiro,
  parseBankgiro,
  parseOrganisationNumber,
  parsePlusgiro,
} from './giro-numbers.ts'

test.each(['5402-9681', '297-3675', '640-5070', '902-0033', '991-2346'])('%s is a bankgiro number', (number) => {
  const digits = parseBankgiro(number)
  expect(digits).toBe(number.replace('-', ''))
  expect(parseBankgiro(` ${digits} `)).toBe(digits)
  expect(formatBankgiro(digits ?? '')).toBe(number)
})

test.each(['5402-9682', '902-0034', '', '000-0000', '54-029681', '54029-681', '123', '540296815', '5402 9681'])(
  '"%s" is no bankgiro number',
  (number) => expect(parseBankgiro(number)).toBeUndefined(),
)

test('a plusgiro number is read in any grouping and written in pairs', () => {
  expect(parsePlusgiro('4 12 34 56-1')).toBeUndefined()
  expect(parsePlusgiro('12 34 56-6')).toBe('1234566')
  expect(parsePlusgiro('1234566')).toBe('1234566')
  expect(formatPlusgiro('1234566')).toBe('12 34 56-6')
  expect(formatPlusgiro('12345674')).toBe('1 23 45 67-4')
  for (const text of ['', '5', '00', '123456789', '-18', 'x18']) expect(parsePlusgiro(text), text).toBeUndefined()
})

test('an organisation number is told from a personal one by its third digit', () => {
  expect(parseOrganisationNumber('802420-4680')).toBe('8024204680')
  expect(parseOrganisationNumber('168024204680')).toBe('8024204680')
  expect(formatOrganisationNumber('8024204680')).toBe('802420-4680')
  for (const text of ['802420-4681', '640823-3234', '811218-9876', '', '16802420-468']) {
    expect(parseOrganisationNumber(text), text).toBeUndefined()
  }
})
