import { expect, test } from 'vitest'
import { type FileRequest, isDownload } from './is-download.ts'

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const asked = (changes: Partial<FileRequest>): boolean =>
  isDownload({ method: 'GET', range: undefined, size: 50_000, purpose: undefined, userAgent: browser, ...changes })

test('a browser that fetches the file counts', () => {
  expect(asked({})).toBe(true)
})

test('of a file that comes in parts only the beginning counts', () => {
  expect(asked({ range: { start: 0, end: 49_999 } })).toBe(true)
  expect(asked({ range: { start: 0, end: 16_383 } })).toBe(true)
  expect(asked({ range: { start: 16_384, end: 49_999 } })).toBe(false)
})

test('a look does not count: at the headers, or at the first bytes', () => {
  expect(asked({ method: 'HEAD' })).toBe(false)
  expect(asked({ range: { start: 0, end: 1 } })).toBe(false)
  expect(asked({ range: { start: 0, end: 1 }, size: 2 })).toBe(true)
})

test('what a browser fetches before anybody has asked does not count', () => {
  for (const purpose of ['prefetch', 'prefetch;prerender', 'preview']) expect(asked({ purpose })).toBe(false)
})

test('machines that say what they are do not count, nor what says nothing', () => {
  for (const userAgent of ['Googlebot/2.1 (+http://www.google.com/bot.html)', 'curl/8.5.0', '', undefined])
    expect(asked({ userAgent })).toBe(false)
})
