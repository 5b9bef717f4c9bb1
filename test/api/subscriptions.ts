import { createContact } from '@lykta/core/contacts'
import { publishNewsletter } from '@lykta/core/newsletters'
import { unsubscribeContact } from '@lykta/core/subscriptions'
import { association, member, seriesId, startedLetter, turn } from '../support/letters.ts'
import { openSeries } from '../support/subscriptions.ts'
import { keptTransport } from '../support/transport.ts'
import type { Ask, Scenarios } from './scenario.ts'
import type { World } from './world.ts'

async function reader({ ctx }: World): Promise<{ path: { id: string }; series: string }> {
  await association(ctx)
  const { contactId } = await member(ctx, { email: 'marta@mejl.example' })
  return { path: { id: contactId }, series: await seriesId(ctx) }
}

async function erased(world: World) {
  const { path, series } = await reader(world)
  const nothing = { email: null, emailHash: null, givenName: null, familyName: null }
  await world.ctx.db.contact.update({ where: { id: path.id }, data: { ...nothing, erasedAt: new Date() } })
  return { path, series }
}

/** What contacts have chosen. */
export const subscriptions: Scenarios = {
  listSubscriptions: { 200: async (world) => ({ path: (await reader(world)).path }) },
  unsubscribeContact: {
    204: async (world) => {
      const { path, series } = await reader(world)
      return { path, body: { seriesId: series } }
    },
    409: async (world) => ({ path: (await erased(world)).path, body: { seriesId: null } }),
  },
  inviteToSubscribe: {
    204: async (world) => {
      const { path, series } = await reader(world)
      await unsubscribeContact(world.ctx, { contactId: path.id, seriesId: series })
      return { path, body: { seriesId: series } }
    },
    409: async (world) => {
      const { path, series } = await erased(world)
      return { path, body: { seriesId: series } }
    },
    422: async (world) => {
      const { series } = await reader(world)
      const { id } = await createContact(world.ctx, { kind: 'person', givenName: 'Utan adress' })
      return { path: { id }, body: { seriesId: series } }
    },
  },
}

async function publicLetter({ ctx }: World): Promise<Ask> {
  await association(ctx)
  await member(ctx, { email: 'marta@mejl.example' })
  const id = await startedLetter(ctx)
  await turn(ctx, id, keptTransport())
  await publishNewsletter(ctx, { newsletterId: id, isPublic: true })
  return { path: { id }, as: 'nobody' }
}

const wish = { series: 'news', email: 'ny@mejl.example', language: 'sv' }

async function open({ ctx }: World): Promise<Ask> {
  await association(ctx)
  await openSeries(ctx)
  return { body: wish, as: 'nobody' }
}

/** What anybody may see and ask for. */
export const forEverybody: Scenarios = {
  listArchive: {
    200: async (world) => {
      await publicLetter(world)
      return { query: { language: 'ar' }, as: 'nobody' }
    },
    400: () => ({ query: { limit: '0' } }),
  },
  archivedLetter: { 200: publicLetter },
  signUp: {
    202: open,
    404: async (world) => ({ ...(await open(world)), body: { ...wish, series: 'members-letter' } }),
    429: async (world) => {
      const ask = await open(world)
      const headers = { 'content-type': 'application/json' }
      for (let tries = 0; tries < 10; tries++)
        await world.request('/api/v1/sign-ups', { method: 'POST', headers, body: JSON.stringify(wish) }, 'nobody')
      return ask
    },
  },
}
