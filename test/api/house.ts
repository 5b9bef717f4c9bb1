import { createContact } from '@lykta/core/contacts'
import { createGoal } from '@lykta/core/goals'
import { noteMailboxRead } from '@lykta/core/mailing'
import { joinMembership, recordPeriod } from '@lykta/core/memberships'
import { setUpAssociation } from '@lykta/core/settings'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const setUp = (world: World) => setUpAssociation(world.ctx, { associationName: 'Exempeljouren' })
const nobody = '00000000-0000-7000-8000-000000000000'

async function setUpWithMember(world: World) {
  await setUp(world)
  const { id: membershipId } = await joinMembership(world.ctx, {
    contact: { kind: 'person', givenName: 'Märta' },
    classId: 'member',
    joinedOn: '2026-01-10',
  })
  await recordPeriod(world.ctx, { membershipId, paidOn: '2026-01-10' })
}

const goal = { name: 'Våren', startsOn: '2026-01-01', dueOn: '2026-06-30', target: 25, classIds: ['member'] }

/** The association's settings and its goals. */
export const settingsAndGoals: Scenarios = {
  getBounceMailbox: {
    200: async ({ ctx }) => {
      await noteMailboxRead(ctx, { failure: 'mailbox_away' })
      return {}
    },
  },
  getSettings: {
    200: async (world) => {
      await setUp(world)
      return {}
    },
    404: () => ({}),
  },
  setUpAssociation: {
    201: () => ({ body: { associationName: 'Exempeljouren', goalTarget: 50 } }),
    409: async (world) => {
      await setUp(world)
      return { body: { associationName: 'En annan' } }
    },
  },
  updateSettings: {
    200: async (world) => {
      await setUp(world)
      return {
        body: {
          website: 'https://jouren.example',
          membershipPolicy: { periodKind: 'rolling', lateYearFrom: null, grace: { months: 2 }, countGrace: true },
        },
      }
    },
    404: () => ({ body: { website: null } }),
  },
  listGoals: {
    200: async (world) => {
      await setUp(world)
      return {}
    },
  },
  createGoal: {
    201: async (world) => {
      await setUp(world)
      return { body: goal }
    },
    404: () => ({ body: goal }),
    409: async (world) => {
      await setUp(world)
      await createGoal(world.ctx, goal)
      return { body: goal }
    },
  },
  goalProgress: {
    200: async (world) => {
      await setUpWithMember(world)
      return {}
    },
    400: () => ({ query: { goalId: 'the first' } }),
    404: () => ({ query: { goalId: nobody } }),
  },
  countOn: {
    200: async (world) => {
      await setUpWithMember(world)
      return { query: { day: '2026-06-30' } }
    },
    400: () => ({ query: { day: '2026-02-30' } }),
    404: () => ({}),
  },
  takeSnapshots: {
    200: async (world) => {
      await setUpWithMember(world)
      return {}
    },
    404: () => ({}),
  },
}

const membersCsv = 'Namn;E-post;Medlemstyp;Betalt 2026\nMärta Åström;marta@mejl.example;Medlem;ja\nUtan Typ;x@mejl.example;;\n'

/** Files that come in, and the trail of what was done. */
export const importsAndAudit: Scenarios = {
  importMembers: {
    200: async (world) => {
      await setUp(world)
      return { query: { apply: 'true', safeContactBasis: 'true' }, type: 'text/csv', body: membersCsv }
    },
    400: () => ({ query: { apply: 'perhaps' }, type: 'text/csv', body: membersCsv }),
    404: () => ({ type: 'text/csv', body: membersCsv }),
  },
  exportMembers: {
    200: async (world) => {
      await setUpWithMember(world)
      return { query: { format: 'xlsx', status: 'current' } }
    },
    400: () => ({ query: { format: 'pdf' } }),
    404: () => ({ query: { format: 'csv' } }),
  },
  importOrganisations: {
    200: async ({ ctx }) => {
      await createContact(ctx, { kind: 'person', givenName: 'Kim', email: 'kim@mejl.example' })
      const body = new FormData()
      body.set('file', new File(['name,email\nExempelbladet,red@bladet.example\nKim,kim@mejl.example\nUtan,\n'], 'outlets.csv'))
      return { query: { organisationKind: 'media_outlet', apply: 'true' }, body }
    },
    400: () => ({ query: { organisationKind: 'media_outlet' }, type: 'text/csv', body: 'no columns that we know\nx\n' }),
  },
  listAudit: {
    200: async (world) => {
      await setUpWithMember(world)
      return { query: { limit: '2' } }
    },
    400: () => ({ query: { after: 'the beginning' } }),
  },
  verifyAudit: { 200: () => ({}) },
}
