import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListEvent, listNow, type Voter } from './list-now.ts'
import { proxyFault } from './proxy-fault.ts'

const voter = (membershipId: string, added: Voter['added'] = null): Voter => ({
  membershipId,
  number: Number(membershipId),
  name: `Person ${membershipId}`,
  classId: 'member',
  reason: 'exempted',
  paidOn: null,
  referenceEnd: null,
  added,
})
const frozen = ['1', '2', '3'].map((id) => voter(id))
const arrived = (membershipId: string): ListEvent => ({ kind: 'arrived', membershipId })
const proxy = (membershipId: string, holderId: string): ListEvent => ({ kind: 'proxy_given', membershipId, holderId })
const votes = (events: ListEvent[]) => {
  const { present, byProxy } = listNow(frozen, events)
  return [present, byProxy]
}

test('a proxy counts while its holder is there and its giver is not', () => {
  expect(votes([proxy('1', '2')])).toEqual([0, 0])
  expect(votes([proxy('1', '2'), arrived('2')])).toEqual([1, 1])
  expect(votes([proxy('1', '2'), arrived('2'), arrived('1')])).toEqual([2, 0])
  expect(votes([proxy('1', '2'), arrived('2'), { kind: 'departed', membershipId: '2' }])).toEqual([0, 0])
  expect(votes([proxy('1', '2'), arrived('2'), { kind: 'proxy_ended', membershipId: '1' }])).toEqual([1, 0])
})

test('a proxy is not passed on', () => {
  expect(votes([proxy('1', '2'), proxy('2', '3'), arrived('3')])).toEqual([1, 1])
})

test('who is taken off votes for nobody, and who is added again begins anew', () => {
  const events: ListEvent[] = [arrived('2'), proxy('1', '2'), { kind: 'withdrawn', membershipId: '2' }]
  expect(votes(events)).toEqual([0, 0])
  const again = listNow(frozen, [...events, { kind: 'admitted', voter: voter('2', 'later') }])
  expect(again.voters.find(({ membershipId }) => membershipId === '2')).toMatchObject({ present: false, added: 'later' })
})

test('nobody holds more proxies than the bylaws allow, and only for others on the list', () => {
  const { voters } = listNow(frozen, [proxy('1', '2')])
  const fault = (giverId: string, holderId: string, max: number | null) => proxyFault(voters, { giverId, holderId, max })
  expect(fault('3', '2', 1)).toBe('proxy_too_many')
  expect(fault('3', '2', 2)).toBeUndefined()
  expect(fault('3', '2', null)).toBeUndefined()
  expect(fault('1', '3', 5)).toBe('proxy_given_already')
  expect(fault('3', '3', 5)).toBe('proxy_to_herself')
  expect(fault('3', '9', 5)).toBe('not_on_list')
  expect(fault('3', '2', 0)).toBe('proxy_not_allowed')
})

const id = fc.constantFrom('1', '2', '3', '4')
const event: fc.Arbitrary<ListEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('withdrawn', 'arrived', 'departed', 'proxy_ended'), membershipId: id }),
  fc.record({ kind: fc.constant('proxy_given'), membershipId: id, holderId: id }),
  id.map((one) => ({ kind: 'admitted', voter: voter(one, 'door') }) as const),
)

test('there are never more votes than voters, nor any without somebody there', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const { voters, present, byProxy } = listNow(frozen, events)
      expect(present + byProxy).toBeLessThanOrEqual(voters.length)
      expect(present > 0 || byProxy === 0).toBe(true)
      expect(new Set(voters.map(({ membershipId }) => membershipId)).size).toBe(voters.length)
    }),
  )
})
