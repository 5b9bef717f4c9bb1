import { createContact, updateContact } from '@lykta/core/contacts'
import { mergeContacts, tellApart } from '@lykta/core/duplicates'
import { joinMembership, recordPeriod } from '@lykta/core/memberships'
import { setUpAssociation } from '@lykta/core/settings'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

const person = ({ ctx }: World) => createContact(ctx, { kind: 'person', givenName: 'Märta', familyName: 'Åström', birthYear: 1980 })

async function twins(world: World): Promise<{ firstId: string; secondId: string }> {
  return { firstId: (await person(world)).id, secondId: (await person(world)).id }
}

const toMerge = async (world: World) => {
  const { firstId: keptId, secondId: goneId } = await twins(world)
  return { keptId, goneId }
}

const merged = async (world: World) => {
  const pair = await toMerge(world)
  await mergeContacts(world.ctx, pair)
  return pair
}

/** Two who have both paid for the same year. */
async function paidTwice(world: World) {
  await setUpAssociation(world.ctx, { associationName: 'Exempeljouren' })
  const pair = await toMerge(world)
  for (const contactId of Object.values(pair)) {
    const { id: membershipId } = await joinMembership(world.ctx, { contactId, classId: 'member', joinedOn: '2026-01-10' })
    await recordPeriod(world.ctx, { membershipId, year: 2026 })
  }
  return pair
}

/** The same person twice: found, compared, told apart, merged and parted again. */
export const duplicates: Scenarios = {
  listDuplicates: {
    200: async (world) => {
      await twins(world)
      return { query: { limit: '1' } }
    },
    400: () => ({ query: { limit: '0' } }),
  },
  compareContacts: {
    200: async (world) => {
      const { keptId: firstId, goneId: secondId } = await paidTwice(world)
      return { query: { firstId, secondId } }
    },
    400: () => ({ query: { firstId: 'x', secondId: nobody } }),
    404: async (world) => ({ query: { firstId: (await person(world)).id, secondId: nobody } }),
    422: () => ({ query: { firstId: nobody, secondId: nobody } }),
  },
  findPair: {
    200: async (world) => {
      await paidTwice(world)
      const [a, b] = await world.ctx.db.membership.findMany()
      return { query: { firstNumber: String(a?.number), secondNumber: String(b?.number) } }
    },
    400: () => ({ query: { firstNumber: 'x', secondNumber: '2' } }),
    422: () => ({ query: { firstNumber: '999998', secondNumber: '999999' } }),
  },
  tellApart: {
    204: async (world) => {
      const pair = await twins(world)
      await tellApart(world.ctx, pair)
      return { body: pair }
    },
    404: async (world) => ({ body: { firstId: (await person(world)).id, secondId: nobody } }),
    422: () => ({ body: { firstId: nobody, secondId: nobody } }),
  },
  listMerges: {
    200: async (world) => {
      await merged(world)
      return {}
    },
  },
  mergeContacts: {
    201: async (world) => ({ body: { ...(await toMerge(world)), take: ['name'] } }),
    404: async (world) => ({ body: { ...(await toMerge(world)), goneId: nobody } }),
    409: async (world) => ({ body: await paidTwice(world) }),
    422: async (world) => {
      const pair = await toMerge(world)
      await updateContact(world.ctx, { id: pair.keptId, protection: 'new_identity' })
      return { body: pair }
    },
  },
  undoMerge: {
    204: async (world) => ({ path: { id: (await merged(world)).goneId } }),
    409: async (world) => {
      const { keptId, goneId } = await merged(world)
      await updateContact(world.ctx, { id: keptId, givenName: 'Marta' })
      return { path: { id: goneId } }
    },
  },
}
