import { expect, test } from 'vitest'
import { lineWidth, wrapLines } from './wrap-lines.ts'

const mark = /@\d+@/g

test('lines break at spaces, within the width', () => {
  const lines = wrapLines('ett två tre fyra '.repeat(40), mark).split('\n')
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(lineWidth)
})

test('a long address stays whole', () => {
  const address = `https://lyktan.example/${'a'.repeat(100)}`
  expect(wrapLines(`se ${address} nu`, mark)).toBe(`se\n${address}\nnu`)
})

test('what is isolated is not torn apart', () => {
  const phone = '\u2068+46 70 174 06 05\u2069'
  expect(wrapLines(`${'x'.repeat(68)} ${phone}`, mark)).toBe(`${'x'.repeat(68)}\n${phone}`)
})

test('later lines are set in', () => {
  expect(wrapLines(`${'x'.repeat(60)} ${'y'.repeat(20)}`, mark, { first: '- ', rest: '  ' })).toBe(
    `- ${'x'.repeat(60)}\n  ${'y'.repeat(20)}`,
  )
})

test('the place of a value counts as a short name', () => {
  expect(wrapLines(`${'x'.repeat(62)} @12345@`, mark)).toContain('\n@12345@')
  expect(wrapLines(`${'x'.repeat(61)} @1234567890123@`, mark)).not.toContain('\n')
})
