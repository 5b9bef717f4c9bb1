import {
  addImage,
  createNewsletter,
  getSeries,
  listDeliveries,
  markPosted,
  printPost,
  setContent,
  submitNewsletter,
  updateNewsletter,
} from '@lykta/core/newsletters'
import {
  approvedLetter,
  approver,
  association,
  composer,
  member,
  printer,
  seriesId,
  startedLetter,
  turn,
  words,
} from '../support/letters.ts'
import { png } from '../support/png.ts'
import { keptTransport } from '../support/transport.ts'
import type { Ask, Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'
/** One red point. */
const at = (id: string): Ask => ({ path: { id } })

async function withMember({ ctx }: World) {
  await association(ctx)
  return member(ctx, { email: 'marta@mejl.example' })
}

async function draft(world: World): Promise<string> {
  await withMember(world)
  const { id } = await createNewsletter(world.ctx, { seriesId: await seriesId(world.ctx), title: 'Vårbrev' })
  return id
}

async function written(world: World): Promise<string> {
  const newsletterId = await draft(world)
  await setContent(world.ctx, { newsletterId, revision: 1, language: 'sv', content: words() })
  return newsletterId
}

/** Written and submitted by somebody else than the officer. */
async function submitted(world: World): Promise<string> {
  const newsletterId = await draft(world)
  const ctx = { ...world.ctx, actor: approver }
  await setContent(ctx, { newsletterId, revision: 1, language: 'sv', content: words() })
  await submitNewsletter(ctx, { newsletterId }, { composer })
  return newsletterId
}

async function approved(world: World): Promise<string> {
  await withMember(world)
  return approvedLetter(world.ctx)
}

async function started(world: World): Promise<string> {
  await withMember(world)
  return startedLetter(world.ctx)
}

/** One recipient, of whom nobody knows whether she got it. */
async function uncertain(world: World): Promise<string> {
  const id = await started(world)
  await turn(
    world.ctx,
    id,
    keptTransport(() => ({ kind: 'uncertain', response: '' })),
  )
  return id
}

/** One whose letter waits for the post. */
async function waiting(world: World): Promise<string> {
  await association(world.ctx)
  const address = { street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad' }
  await member(world.ctx, { address, safe: { channels: ['post'] } })
  const id = await startedLetter(world.ctx)
  await turn(world.ctx, id, keptTransport())
  return id
}

async function printed(world: World): Promise<string> {
  const newsletterId = await waiting(world)
  await printPost(world.ctx, { newsletterId, part: 'labels' }, { composer, printer })
  return newsletterId
}

const newSeries = {
  slug: 'volunteers',
  labels: { sv: 'Till volontärer' },
  template: 'members',
  legalBasis: 'opt_in',
  audience: { include: [{ roles: ['volunteer'] }] },
  senderName: 'Exempeljouren',
  discreetName: 'Kansliet',
  senderAddress: 'brev@jouren.example',
}

/** Series. */
export const series: Scenarios = {
  listSeries: {
    200: async (world) => {
      await started(world)
      return {}
    },
  },
  createSeries: {
    201: () => ({ body: newSeries }),
    409: async ({ ctx }) => {
      await association(ctx)
      return { body: { ...newSeries, slug: 'members-letter' } }
    },
    422: () => ({ body: { ...newSeries, press: true } }),
  },
  getSeries: { 200: async ({ ctx }) => at(await firstSeries({ ctx })) },
  updateSeries: {
    200: async ({ ctx }) => ({ ...at(await firstSeries({ ctx })), body: { dueDays: ['05-01'], replyTo: null } }),
    422: async ({ ctx }) => ({ ...at(await firstSeries({ ctx })), body: { legalBasis: 'notice' } }),
  },
}

async function firstSeries({ ctx }: Pick<World, 'ctx'>): Promise<string> {
  await association(ctx)
  return (await getSeries(ctx, { seriesId: await seriesId(ctx) })).id
}

/** Newsletters while they are written and looked at. */
export const writing: Scenarios = {
  listNewsletters: {
    200: async (world) => {
      await written(world)
      return { query: { state: 'draft', limit: '1' } }
    },
    400: () => ({ query: { state: 'lost' } }),
  },
  createNewsletter: {
    201: async ({ ctx }) => ({ body: { seriesId: await firstSeries({ ctx }), title: 'Vårbrev' } }),
    404: () => ({ body: { seriesId: nobody, title: 'Vårbrev' } }),
  },
  getNewsletter: {
    200: async (world) => at(await written(world)),
    304: async (world) => {
      const id = await written(world)
      const etag = (await world.request(`/api/v1/newsletters/${id}`)).headers.get('etag') ?? ''
      return { ...at(id), headers: { 'if-none-match': etag } }
    },
  },
  updateNewsletter: {
    200: async (world) => ({
      ...at(await draft(world)),
      body: { revision: 1, title: 'Höstbrev', audience: { include: [{ tags: ['press'] }] } },
    }),
    409: async (world) => {
      const newsletterId = await draft(world)
      await updateNewsletter(world.ctx, { newsletterId, revision: 1, title: 'Höstbrev' })
      return { ...at(newsletterId), body: { revision: 1, title: 'Vinterbrev' } }
    },
    422: async (world) => ({ ...at(await draft(world)), body: { revision: 1, embargoUntil: '2026-12-01T09:00' } }),
  },
  setContent: {
    200: async (world) => ({ path: { id: await draft(world), language: 'sv' }, body: { revision: 1, content: words() } }),
    409: async (world) => ({ path: { id: await written(world), language: 'sv' }, body: { revision: 1, content: null } }),
  },
  addImage: {
    201: async (world) => ({ ...at(await draft(world)), body: png, type: 'image/png' }),
    422: async (world) => ({ ...at(await draft(world)), body: 'no image', type: 'image/png' }),
  },
  getImage: {
    200: async (world) => {
      const newsletterId = await draft(world)
      const { imageId } = await addImage(world.ctx, { newsletterId, bytes: png })
      return { path: { id: newsletterId, imageId } }
    },
  },
  previewNewsletter: {
    200: async (world) => ({ ...at(await written(world)), body: { language: 'sv' } }),
    422: async (world) => ({ ...at(await written(world)), body: { language: 'fi' } }),
  },
  sendTest: {
    200: async (world) => ({ ...at(await written(world)), body: { languages: ['sv'] } }),
    422: async (world) => ({ ...at(await written(world)), body: { languages: ['fi'] } }),
  },
  checkNewsletter: { 200: async (world) => at(await draft(world)) },
  countRecipients: { 200: async (world) => at(await written(world)) },
  audienceChoices: {
    200: async (world) => {
      await withMember(world)
      return {}
    },
  },
  countAudience: {
    200: async (world) => ({
      ...at(await written(world)),
      body: { audience: { include: [{ statuses: ['current'], languages: ['sv'] }] } },
    }),
  },
  listLeftOut: {
    200: async (world) => {
      const id = await written(world)
      await member(world.ctx, { safe: null })
      return { ...at(id), query: { reason: 'no_safe_contact' } }
    },
  },
  listTemplates: { 200: () => ({}) },
  newsletterStatus: { 200: async (world) => at(await uncertain(world)) },
  newsletterReport: { 200: async (world) => at(await uncertain(world)) },
  newsletterReportCsv: { 200: async (world) => at(await uncertain(world)) },
  listDeliveries: { 200: async (world) => ({ ...at(await uncertain(world)), query: { state: 'uncertain' } }) },
}

/** What goes by post. */
export const post: Scenarios = {
  postStatus: { 200: async (world) => at(await waiting(world)) },
  printPost: {
    200: async (world) => ({ ...at(await waiting(world)), body: { part: 'letters' } }),
    409: async (world) => ({ ...at(await started(world)), body: { part: 'letters' } }),
  },
  markPosted: {
    200: async (world) => at(await printed(world)),
    409: async (world) => at(await waiting(world)),
  },
  markReturned: {
    204: async (world) => {
      const newsletterId = await printed(world)
      await markPosted(world.ctx, { newsletterId })
      const { deliveries } = await listDeliveries(world.ctx, { newsletterId })
      return { ...at(newsletterId), body: { deliveryId: deliveries[0]?.id, reason: 'moved' } }
    },
  },
}

/** Newsletters on their way from draft to sent. */
export const deciding: Scenarios = {
  submitNewsletter: {
    200: async (world) => at(await written(world)),
    409: async (world) => at(await submitted(world)),
    422: async (world) => at(await draft(world)),
  },
  approveNewsletter: {
    200: async (world) => ({ ...at(await submitted(world)), body: { revision: 2 } }),
    409: async (world) => ({ ...at(await submitted(world)), body: { revision: 1 } }),
  },
  returnNewsletter: {
    200: async (world) => at(await approved(world)),
    409: async (world) => at(await draft(world)),
  },
  sendNow: {
    200: async (world) => at(await approved(world)),
    409: async (world) => at(await started(world)),
    422: async (world) => at(await draft(world)),
  },
  scheduleNewsletter: {
    200: async (world) => ({ ...at(await approved(world)), body: { at: '2026-12-01T09:00' } }),
    409: async (world) => ({ ...at(await written(world)), body: { at: '2026-12-01T09:00' } }),
    422: async (world) => ({ ...at(await approved(world)), body: { at: '2026-11-01T09:00' } }),
  },
  pauseNewsletter: {
    200: async (world) => at(await started(world)),
    409: async (world) => at(await draft(world)),
  },
  resumeNewsletter: {
    200: async (world) => {
      const id = await started(world)
      await world.request(`/api/v1/newsletters/${id}/pause`, { method: 'POST' })
      return at(id)
    },
    409: async (world) => at(await draft(world)),
  },
  cancelNewsletter: {
    200: async (world) => at(await started(world)),
    409: async (world) => {
      const id = await started(world)
      await world.request(`/api/v1/newsletters/${id}/cancel`, { method: 'POST' })
      return at(id)
    },
  },
  publishNewsletter: { 200: async (world) => ({ ...at(await approved(world)), body: { isPublic: true } }) },
  settleUncertain: {
    200: async (world) => ({ ...at(await uncertain(world)), body: { decision: 'resend' } }),
    409: async (world) => ({ ...at(await draft(world)), body: { decision: 'accept' } }),
  },
}
