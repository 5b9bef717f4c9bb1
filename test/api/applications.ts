import { declineApplication } from '@lykta/core/applications'
import { createContact } from '@lykta/core/contacts'
import { joinMembership } from '@lykta/core/memberships'
import { application, applied } from '../support/applications.ts'
import { association } from '../support/letters.ts'
import type { Ask, Scenarios } from './scenario.ts'
import type { World } from './world.ts'

async function waiting({ ctx }: World) {
  await association(ctx)
  const { applicationId } = await applied(ctx)
  return { path: { id: applicationId } }
}

async function settled(world: World) {
  const ask = await waiting(world)
  await declineApplication(world.ctx, { applicationId: ask.path.id, reason: 'other' })
  return ask
}

const open = async ({ ctx }: World): Promise<Ask> => {
  await association(ctx)
  return { body: application, as: 'nobody' }
}

/** Who wants to become a member, and what the board says. */
export const applications: Scenarios = {
  listApplications: {
    200: async (world) => {
      await waiting(world)
      return { query: { limit: '1' } }
    },
    400: () => ({ query: { after: 'the beginning' } }),
  },
  getApplication: { 200: waiting, 409: settled },
  revealApplication: { 200: waiting, 409: settled },
  approveApplication: {
    201: waiting,
    409: async (world) => {
      const ask = await waiting(world)
      const contact = { kind: 'person', givenName: 'Nour', email: application.email } as const
      await joinMembership(world.ctx, { contact, classId: 'member' })
      return ask
    },
    422: async (world) => {
      const ask = await waiting(world)
      await createContact(world.ctx, { kind: 'person', givenName: 'Nour', email: application.email, birthYear: 2015 })
      return ask
    },
  },
  declineApplication: {
    204: async (world) => ({ ...(await waiting(world)), body: { reason: 'bylaws' } }),
    409: async (world) => ({ ...(await settled(world)), body: { reason: 'bylaws' } }),
  },
  joinPage: {
    200: async ({ ctx }) => {
      await association(ctx)
      return { as: 'nobody' }
    },
    404: () => ({ as: 'nobody' }),
  },
  applyForMembership: {
    202: open,
    404: async (world) => ({ ...(await open(world)), body: { ...application, classId: 'queen' } }),
    422: async (world) => ({ ...(await open(world)), body: { ...application, birthYear: 2015 } }),
    429: async (world) => {
      const ask = await open(world)
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(application) }
      for (let tries = 0; tries < 10; tries++) await world.request('/api/v1/join', init, 'nobody')
      return ask
    },
  },
}
