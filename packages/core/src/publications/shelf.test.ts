import { expect, test } from 'vitest'
import { hiddenReason, isOrderable } from './shelf.ts'

type Edition = Parameters<typeof hiddenReason>[0] & Parameters<typeof isOrderable>[0]
type Fact = Edition['facts'][number]

const edition: Edition = {
  validFrom: '2026-01-01',
  withdrawnOn: null,
  supersededById: null,
  facts: [],
  orderable: true,
  printedOn: '2025-12-01',
}
const day = '2026-11-21'

/** A fact that is another from `validFrom`. */
function changed(validFrom: string, decision: 'keep' | 'use_up' | null): Fact {
  const value = { kind: 'phone', number: '+46701740605' } as const
  return {
    ...{ factId: 'fact', kind: 'phone', name: 'Jourtelefon', versionId: 'old', value, outdated: true },
    newest: { id: 'new', value: { ...value, number: '+46701740606' }, validFrom, recordedAt: new Date(0), recordedBy: null },
    decision: decision && { decision, reason: null, decidedAt: new Date(0), decidedBy: null },
  }
}

test('a file is read from its first day until the day it is withdrawn', () => {
  expect(hiddenReason({ ...edition, validFrom: '2026-11-22' }, day)).toBe('coming')
  expect(hiddenReason({ ...edition, validFrom: day, withdrawnOn: '2026-11-22' }, day)).toBeNull()
  expect(hiddenReason({ ...edition, withdrawnOn: day }, day)).toBe('withdrawn')
})

test('one that another takes the place of is not read any more, and its copies are still asked for', () => {
  expect(hiddenReason({ ...edition, supersededById: 'other' }, day)).toBe('superseded')
  expect(isOrderable(edition, day)).toBe(true)
})

test('a file with an old number is hidden from the day the new one holds, unless somebody has said that it is as good', () => {
  expect(hiddenReason({ ...edition, facts: [changed('2026-11-22', null)] }, day)).toBeNull()
  expect(hiddenReason({ ...edition, facts: [changed(day, null)] }, day)).toBe('outdated')
  expect(hiddenReason({ ...edition, facts: [changed(day, 'use_up')] }, day)).toBe('outdated')
  expect(hiddenReason({ ...edition, facts: [changed(day, 'keep')] }, day)).toBeNull()
})

test('copies are asked for of what was printed, is valid and is not withdrawn', () => {
  expect(isOrderable({ ...edition, orderable: false }, day)).toBe(false)
  expect(isOrderable({ ...edition, printedOn: null }, day)).toBe(false)
  expect(isOrderable({ ...edition, validFrom: '2026-11-22' }, day)).toBe(false)
  expect(isOrderable({ ...edition, withdrawnOn: day }, day)).toBe(false)
})
