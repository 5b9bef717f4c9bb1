import { expect, test } from 'vitest'
import { municipalities, municipalityCode, municipalityName } from './index.ts'

test('there are 290 of them in 21 counties, each with a code and a name of its own', () => {
  expect(municipalities).toHaveLength(290)
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290)
  expect(new Set(municipalities.map(({ name }) => name)).size).toBe(290)
  expect(new Set(municipalities.map(({ code }) => code.slice(0, 2))).size).toBe(21)
  for (const { code, name } of municipalities) {
    expect(code).toMatch(/^\d{4}$/)
    expect(name).toMatch(/^[A-ZÅÄÖ][a-zåäö]+([- ][A-ZÅÄÖ][a-zåäö]+)?$/)
  }
})

test('every code and every name leads to its municipality', () => {
  for (const { code, name } of municipalities) {
    expect(municipalityName(code)).toBe(name)
    for (const text of [code, name, name.toUpperCase(), ` ${name} kommun`]) expect(municipalityCode(text)).toBe(code)
  }
})

test('a municipality is known as people write it, and what is none is not guessed at', () => {
  expect(municipalityCode('180')).toBe('0180')
  expect(municipalityCode('Stockholms stad')).toBe('0180')
  expect(municipalityCode('Österåkers kommun')).toBe('0117')
  expect(municipalityCode('Borås Stad')).toBe('1490')
  for (const text of ['', '0199', 'Oslo', '18', 'Stock', '01800']) expect(municipalityCode(text)).toBeUndefined()
  expect(municipalityName('0199')).toBe('0199')
})
