import { expect, test } from 'vitest'
import { hiddenReason, isOrderable, misleads } from './shelf.ts'

const edition = {
  validFrom: '2026-01-01',
  withdrawnOn: null,
  supersededById: null,
  misleading: false,
  orderable: true,
  printedOn: '2025-12-01',
}
const day = '2026-11-21'

test('a file is read from its first day until the day it is withdrawn', () => {
  expect(hiddenReason({ ...edition, validFrom: '2026-11-22' }, day)).toBe('coming')
  expect(hiddenReason({ ...edition, validFrom: day, withdrawnOn: '2026-11-22' }, day)).toBeNull()
  expect(hiddenReason({ ...edition, withdrawnOn: day }, day)).toBe('withdrawn')
})

test('one that another takes the place of is not read any more, and its copies are still asked for', () => {
  expect(hiddenReason({ ...edition, supersededById: 'other' }, day)).toBe('superseded')
  expect(isOrderable(edition, day)).toBe(true)
})

test('one that misleads is not read', () => {
  expect(hiddenReason({ ...edition, misleading: true }, day)).toBe('outdated')
})

test('an old number misleads from the day that another holds, unless somebody has said that it is as good', () => {
  const [first, second, third] = ['first', 'second', 'third'].map((value, at) => ({ id: value, value, validFrom: `2026-11-2${at}` }))
  if (!first || !second || !third) throw new Error('three versions')
  const versions = [third, second, first]
  const misled = (on: string, ...kept: string[]) => misleads('first', { versions, kept: new Set(kept) }, on)
  expect([misled('2026-11-20'), misled('2026-11-21'), misled('2026-11-22')]).toEqual([false, true, true])
  expect([misled('2026-11-21', 'second'), misled('2026-11-22', 'second')]).toEqual([false, true])
  expect(misled('2026-11-22', 'third')).toBe(false)
  expect(misleads('first', { versions: [{ ...third, value: 'first' }, second, first], kept: new Set() }, '2026-11-22')).toBe(false)
})

test('copies are asked for of what was printed, is valid and is not withdrawn', () => {
  expect(isOrderable({ ...edition, orderable: false }, day)).toBe(false)
  expect(isOrderable({ ...edition, printedOn: null }, day)).toBe(false)
  expect(isOrderable({ ...edition, validFrom: '2026-11-22' }, day)).toBe(false)
  expect(isOrderable({ ...edition, withdrawnOn: day }, day)).toBe(false)
})
