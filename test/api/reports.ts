import { createGoal, endGoal, listGoals } from '@lykta/core/goals'
import { joinMembership, recordPeriod } from '@lykta/core/memberships'
import { setUpAssociation } from '@lykta/core/settings'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'
const goal = { name: 'Våren', startsOn: '2026-01-01', dueOn: '2026-12-31', target: 25, classIds: ['member'] }
const question = { day: '2026-06-30', size: 5, seed: 4711 }

const setUp = (world: World) => setUpAssociation(world.ctx, { associationName: 'Exempeljouren' })

async function payingMember(world: World): Promise<string> {
  await setUp(world)
  const contact = { kind: 'person', givenName: 'Märta' } as const
  const { id: membershipId } = await joinMembership(world.ctx, { contact, classId: 'member', joinedOn: '2026-01-10' })
  await recordPeriod(world.ctx, { membershipId, paidOn: '2026-01-10' })
  return membershipId
}

async function spring(world: World): Promise<{ id: string }> {
  await setUp(world)
  return { id: (await createGoal(world.ctx, goal)).id }
}

async function ended(world: World): Promise<{ id: string }> {
  const path = await spring(world)
  await endGoal(world.ctx, { goalId: path.id })
  return path
}

/** Goals that change, years beside each other, what grant-givers and auditors see. */
export const reports: Scenarios = {
  updateGoal: {
    200: async (world) => ({ path: await spring(world), body: { ...goal, target: 30 } }),
    404: () => ({ path: { id: nobody }, body: goal }),
    409: async (world) => ({ path: await ended(world), body: goal }),
  },
  endGoal: {
    200: async (world) => ({ path: await spring(world) }),
    409: async (world) => ({ path: await ended(world) }),
  },
  listRenewable: {
    200: async (world) => {
      await setUp(world)
      await joinMembership(world.ctx, { contact: { kind: 'person', givenName: 'Märta' }, classId: 'member' })
      const [first] = await listGoals(world.ctx)
      return { query: { goalId: first?.id ?? '', kind: 'applicant' } }
    },
    400: () => ({ query: { kind: 'all' } }),
    404: () => ({ query: { goalId: nobody } }),
  },
  compareYears: {
    200: async (world) => {
      await payingMember(world)
      return { query: { year: '2026' } }
    },
    400: () => ({ query: { year: 'the first' } }),
    404: () => ({}),
    422: () => ({ query: { year: '2199' } }),
  },
  grantReport: {
    200: async (world) => {
      await payingMember(world)
      return { query: { day: '2026-06-30' } }
    },
    400: () => ({ query: { day: '2026-02-30' } }),
    404: () => ({}),
    422: () => ({ query: { day: '2026-06-29' } }),
  },
  drawSample: {
    200: async (world) => {
      await payingMember(world)
      return { body: question }
    },
    404: () => ({ body: question }),
    422: () => ({ body: { ...question, day: '2199-06-30' } }),
  },
  readSampled: {
    200: async (world) => ({ body: { ...question, membershipId: await payingMember(world), reason: 'annual_audit' } }),
    404: () => ({ body: { ...question, membershipId: nobody, reason: 'annual_audit' } }),
    422: async (world) => {
      await payingMember(world)
      return { body: { ...question, membershipId: nobody, reason: 'annual_audit' } }
    },
  },
}
