import { createContact, endRole, eraseContact, startRole } from '@lykta/core/contacts'
import { suppress } from '@lykta/core/mailing'
import { createClass, joinMembership, recordPeriod, reversePeriod } from '@lykta/core/memberships'
import { setUpAssociation } from '@lykta/core/settings'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const person = { kind: 'person', givenName: 'Märta', familyName: 'Åström', birthYear: 1980, email: 'marta@mejl.example' } as const
const outlet = { kind: 'organisation', name: 'Exempelbladet', organisationKind: 'media_outlet', email: 'red@bladet.example' } as const
const nobody = '00000000-0000-7000-8000-000000000000'

const setUp = (world: World) => setUpAssociation(world.ctx, { associationName: 'Exempeljouren' })
const somebody = async ({ ctx }: World) => ({ path: { id: (await createContact(ctx, person)).id } })

async function member(world: World): Promise<{ path: { id: string } }> {
  await setUp(world)
  const { id } = await joinMembership(world.ctx, { contact: person, classId: 'member', joinedOn: '2026-01-10' })
  return { path: { id } }
}

async function payingMember(world: World) {
  const { path } = await member(world)
  const period = await recordPeriod(world.ctx, { membershipId: path.id, paidOn: '2026-01-10', amountOre: 20_000 })
  return { path, period }
}

async function formerMember(world: World) {
  const { path } = await member(world)
  await world.ctx.db.membership.update({ where: { id: path.id }, data: { leftOn: new Date('2026-06-01') } })
  return { path }
}

async function erased(world: World) {
  const { path } = await somebody(world)
  await eraseContact(world.ctx, { contactId: path.id })
  return { path }
}

async function suspended(world: World) {
  const ask = await somebody(world)
  await suppress(world.ctx, { addressHash: world.ctx.secrets.addressHash(person.email), seriesId: null, reason: 'hard_bounce' })
  return ask
}

async function withRole(world: World) {
  const { path } = await somebody(world)
  const { id: roleId } = await startRole(world.ctx, { contactId: path.id, role: 'volunteer', startsOn: '2026-01-01' })
  return { id: path.id, roleId }
}

/** Contacts, what they have said is safe and what they are in the association. */
export const contacts: Scenarios = {
  listContacts: {
    200: async (world) => {
      await somebody(world)
      await createContact(world.ctx, outlet)
      return { query: { q: 'ästro', limit: '1' } }
    },
    400: () => ({ query: { q: 'ab' } }),
  },
  listSuppressions: { 200: suspended },
  liftSuspension: {
    204: async (world) => ({ ...(await suspended(world)), body: { reason: 'mended' } }),
    409: async (world) => ({ ...(await somebody(world)), body: { reason: 'mended' } }),
  },
  createContact: {
    201: () => ({ body: outlet }),
    409: async ({ ctx }) => {
      await createContact(ctx, outlet)
      return { body: { ...outlet, email: 'RED@bladet.example' } }
    },
  },
  getContact: {
    200: async (world) => {
      const { id: contactId } = await createContact(world.ctx, person)
      await setUp(world)
      await joinMembership(world.ctx, { contactId, classId: 'member' })
      return { path: { id: contactId } }
    },
  },
  updateContact: {
    200: async (world) => ({ ...(await somebody(world)), body: { phone: '070-174 06 05', note: null } }),
    409: async (world) => {
      await createContact(world.ctx, outlet)
      return { ...(await somebody(world)), body: { email: outlet.email } }
    },
  },
  eraseContact: { 204: somebody, 409: erased },
  startRole: {
    201: async (world) => ({ ...(await somebody(world)), body: { role: 'volunteer', startsOn: '2026-01-01' } }),
    409: async (world) => {
      const ask = await somebody(world)
      await startRole(world.ctx, { contactId: ask.path.id, role: 'board' })
      return { ...ask, body: { role: 'board' } }
    },
    422: async ({ ctx }) => {
      const { id } = await createContact(ctx, { kind: 'organisation', name: 'Biblioteket', organisationKind: 'library' })
      return { path: { id }, body: { role: 'board' } }
    },
  },
  endRole: {
    200: async (world) => ({ path: await withRole(world), body: { endsOn: '2026-12-31' } }),
    409: async (world) => {
      const path = await withRole(world)
      await endRole(world.ctx, { contactId: path.id, roleId: path.roleId })
      return { path, body: {} }
    },
  },
  setSafeContact: {
    200: async (world) => {
      await setUp(world)
      return { ...(await somebody(world)), body: { channels: ['email'], sender: 'alias', basis: 'asked' } }
    },
    409: async (world) => ({ ...(await erased(world)), body: { channels: ['email'], basis: 'asked' } }),
    422: async ({ ctx }) => ({ path: { id: (await createContact(ctx, outlet)).id }, body: { channels: ['email'], basis: 'asked' } }),
  },
}

/** Memberships, their classes and what is paid. */
export const memberships: Scenarios = {
  listMemberships: {
    200: async (world) => {
      await payingMember(world)
      return { query: { status: 'current', sort: 'joinedOn' } }
    },
    400: () => ({ query: { sort: 'address' } }),
    404: () => ({}),
  },
  joinMembership: {
    201: async (world) => {
      await setUp(world)
      return { body: { contact: person, classId: 'supporting' } }
    },
    404: () => ({ body: { contactId: nobody, classId: 'member' } }),
    409: async (world) => {
      await member(world)
      return { body: { contact: person, classId: 'member' } }
    },
    422: async (world) => {
      await setUp(world)
      return { body: { contact: { ...person, birthYear: 2015 }, classId: 'member' } }
    },
  },
  getMembership: { 200: async (world) => ({ path: (await payingMember(world)).path }) },
  recordPeriod: {
    201: async (world) => ({ ...(await member(world)), body: { paidOn: '2026-03-24', amountOre: 20_000 } }),
    409: async (world) => ({ path: (await payingMember(world)).path, body: { year: 2026 } }),
    422: async (world) => ({ ...(await member(world)), body: { paidOn: '2027-03-24' } }),
  },
  leaveMembership: {
    200: async (world) => ({ ...(await member(world)), body: { leftOn: '2026-11-20', reason: 'Flyttar' } }),
    409: async (world) => ({ ...(await formerMember(world)), body: {} }),
    422: async (world) => ({ ...(await member(world)), body: { leftOn: '2025-11-20' } }),
  },
  changeClass: {
    200: async (world) => ({ ...(await member(world)), body: { classId: 'supporting' } }),
    409: async (world) => ({ ...(await formerMember(world)), body: { classId: 'supporting' } }),
  },
  reversePeriod: {
    200: async (world) => ({ path: { id: (await payingMember(world)).period.id }, body: { reason: 'Fel medlem' } }),
    409: async (world) => {
      const { id } = (await payingMember(world)).period
      await reversePeriod(world.ctx, { periodId: id, reason: 'Fel medlem' })
      return { path: { id }, body: { reason: 'En gång till' } }
    },
  },
  listClasses: {
    200: async (world) => {
      await setUp(world)
      return {}
    },
  },
  createClass: {
    201: () => ({ body: honorary }),
    409: async ({ ctx }) => {
      await createClass(ctx, honorary)
      return { body: honorary }
    },
  },
  listBylawPresets: { 200: () => ({}) },
  applyBylawPreset: {
    204: async (world) => {
      await setUp(world)
      return { path: { presetId: 'year_end' } }
    },
    400: () => ({ path: { presetId: 'x'.repeat(41) } }),
    404: () => ({ path: { presetId: 'none' } }),
  },
  updateClass: {
    200: async ({ ctx }) => ({ path: { id: (await createClass(ctx, honorary)).id }, body: { feeOre: 10_000, maxAge: null } }),
  },
}

const honorary = {
  id: 'honorary',
  labels: { sv: 'Hedersmedlem', en: 'Honorary member' },
  votes: true,
  electable: false,
  countsForGoal: true,
  feeOre: 0,
}
