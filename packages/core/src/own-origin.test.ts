import { expect, test } from 'vitest'
import { requireOwnOrigin } from './own-origin.ts'

const base = 'https://lykta.example'
const passes = (site: string | undefined, origin: string | undefined, programs = false, method = 'POST') => {
  try {
    requireOwnOrigin({ method, site, origin }, base, { programs })
    return true
  } catch {
    return false
  }
}

test('a page of ours may change things, with either header, also without a referrer', () => {
  expect(passes('same-origin', base)).toBe(true)
  expect(passes('same-origin', 'null')).toBe(true)
  expect(passes('same-origin', undefined)).toBe(true)
  expect(passes(undefined, base)).toBe(true)
})

test('a page of another website may not, whatever it sends, also on a sister domain', () => {
  expect(passes('cross-site', 'https://elsewhere.example')).toBe(false)
  expect(passes('same-site', 'https://sister.lykta.example')).toBe(false)
  expect(passes('same-origin', 'https://elsewhere.example')).toBe(false)
  expect(passes('none', base)).toBe(false)
  expect(passes(undefined, 'null')).toBe(false)
  expect(passes(undefined, 'https://elsewhere.example', true)).toBe(false)
})

test('a program without either header passes where programs are meant, and anyone may read', () => {
  expect(passes(undefined, undefined, true)).toBe(true)
  expect(passes(undefined, undefined, false)).toBe(false)
  expect(passes('cross-site', 'https://elsewhere.example', false, 'GET')).toBe(true)
})
