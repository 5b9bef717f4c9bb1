import { expect, test } from 'vitest'
import { type Flow, shareAccounts } from './share-account.ts'

const flow = (kind: Flow['kind'], fromId: string | null, toId: string | null, quantity: number): Flow => ({ kind, fromId, toId, quantity })
const shares = [
  { holderId: 'store', parts: 2 },
  { holderId: 'asta', parts: 1 },
]
const partners = new Set(['asta'])

test('copies and cost are due by parts; a volunteer’s bag is ours, and what goes between our own has gone nowhere', () => {
  const flows = [
    flow('printed', null, 'store', 1000),
    flow('handed', 'store', 'asta', 300),
    flow('handed', 'store', 'bag', 200),
    flow('handed', 'asta', 'bag', 10),
    flow('placed', 'bag', null, 150),
    flow('returned', null, 'bag', 20),
    flow('sent', 'store', null, 40),
    flow('placed', 'asta', null, 90),
    flow('destroyed', 'asta', null, 5),
  ]
  expect(shareAccounts(shares, { flows, partners, costOre: 100_000 })).toEqual([
    { ...shares[0], dueCopies: 667, dueOre: 66_667, got: 710, placed: 130, sent: 40 },
    { ...shares[1], dueCopies: 333, dueOre: 33_333, got: 290, placed: 90, sent: 0 },
  ])
})

test('before anything is printed or priced nobody is due anything', () => {
  const [ours] = shareAccounts(shares, { flows: [], partners, costOre: null })
  expect(ours).toMatchObject({ dueCopies: 0, dueOre: null, got: 0 })
})
