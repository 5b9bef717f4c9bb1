import { listClaims, makeClaims } from '@lykta/core/fees'
import { joinMembership } from '@lykta/core/memberships'
import { listPayments, recordPayment, refundPayment, takeInPayments } from '@lykta/core/payments'
import { setUpAssociation } from '@lykta/core/settings'
import { bankFile, bankPayment, deposit, setBankgiro } from '../support/bank-file.ts'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

/** A member with a claim of 200 kronor. */
async function claimed({ ctx }: World) {
  await setUpAssociation(ctx, { associationName: 'Exempeljouren' })
  await setBankgiro(ctx)
  const contact = { kind: 'person', givenName: 'Märta' } as const
  const { id: membershipId } = await joinMembership(ctx, { contact, classId: 'member', joinedOn: '2026-01-10' })
  await makeClaims(ctx)
  const [claim] = (await listClaims(ctx)).items
  return { membershipId, claimId: claim?.id ?? '', reference: claim?.reference ?? '' }
}

/** A payment from the bank that nobody knows what it is for. */
async function free(world: World, amountOre = 20_000) {
  const claim = await claimed(world)
  await takeInPayments(world.ctx, { file: bankFile([deposit([bankPayment({ amountOre })])]), apply: true })
  const [payment] = (await listPayments(world.ctx, { state: 'free' })).items
  return { path: { id: payment?.id ?? '' }, ...claim }
}

/** A fee that was paid and recorded by hand. */
async function paid(world: World) {
  const { membershipId } = await claimed(world)
  const { id } = await recordPayment(world.ctx, { membershipId, way: 'swish' })
  return { path: { id }, membershipId }
}

async function paidBack(world: World) {
  const { path } = await paid(world)
  await refundPayment(world.ctx, { paymentId: path.id, reason: 'Ångrade sig' })
  return { path }
}

/** Money that came in, and went back. */
export const payments: Scenarios = {
  listPayments: {
    200: async (world) => {
      await free(world)
      return { query: { state: 'free', month: '2026-03', limit: '1' } }
    },
    400: () => ({ query: { month: '2026-13' } }),
  },
  paymentMonths: {
    200: async (world) => {
      await free(world)
      return { query: { year: '2026' } }
    },
    400: () => ({ query: { year: 'now' } }),
  },
  getPayment: { 200: async (world) => ({ path: (await paidBack(world)).path }) },
  recordPayment: {
    201: async (world) => ({ body: { membershipId: (await claimed(world)).membershipId, way: 'cash', amountOre: 10_000 } }),
    404: () => ({ body: { membershipId: nobody } }),
    409: async (world) => ({ body: { membershipId: (await paid(world)).membershipId, year: 2026 } }),
    422: async (world) => ({ body: { membershipId: (await claimed(world)).membershipId, paidOn: '2099-01-01' } }),
  },
  takeInPayments: {
    200: async (world) => {
      const { reference } = await claimed(world)
      const file = bankFile([deposit([bankPayment({ reference }), bankPayment()]), deposit([bankPayment()], { amountOre: 1 })])
      return { query: { apply: 'true' }, type: 'text/plain', body: file }
    },
    400: () => ({ query: { apply: 'perhaps' }, type: 'text/plain', body: '' }),
    404: () => ({ type: 'text/plain', body: bankFile([deposit([bankPayment()])]) }),
    422: async (world) => {
      await claimed(world)
      return { type: 'text/plain', body: bankFile([deposit([bankPayment()])]).subarray(0, 500) }
    },
  },
  assignPayment: {
    200: async (world) => {
      const { path, claimId } = await free(world)
      return { path, body: { claimId } }
    },
    409: async (world) => {
      const { path, claimId, membershipId } = await free(world)
      await recordPayment(world.ctx, { membershipId })
      return { path, body: { claimId } }
    },
    422: async (world) => {
      const { path, claimId } = await free(world)
      return { path, body: { claimId, amountOre: 20_001 } }
    },
  },
  unassignPayment: {
    201: async (world) => ({ path: (await paid(world)).path, body: { reason: 'Fel medlem' } }),
    409: async (world) => ({ path: (await free(world)).path, body: { reason: 'Fel medlem' } }),
    422: async (world) => ({ path: (await paid(world)).path, body: { amountOre: 20_001, reason: 'Fel medlem' } }),
  },
  setPaymentAside: {
    200: async (world) => ({ path: (await free(world)).path, body: { as: 'gift', reason: 'Julinsamlingen' } }),
    409: async (world) => ({ path: (await paid(world)).path, body: { as: 'gift', reason: 'Julinsamlingen' } }),
  },
  refundPayment: {
    201: async (world) => ({ path: (await paid(world)).path, body: { reason: 'Ångrade sig' } }),
    409: async (world) => ({ path: (await paidBack(world)).path, body: { reason: 'Ångrade sig' } }),
    422: async (world) => ({ path: (await paid(world)).path, body: { amountOre: 20_001, reason: 'Ångrade sig' } }),
  },
  correctPayment: {
    201: async (world) => ({ path: (await paid(world)).path, body: { reason: 'Kom aldrig' } }),
    409: async (world) => ({ path: (await free(world)).path, body: { reason: 'Kom aldrig' } }),
  },
}
