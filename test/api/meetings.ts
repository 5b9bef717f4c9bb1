import { cancelMeeting, draftNotice, freezeVotingList, noteArrival, planMeeting } from '@lykta/core/meetings'
import { approveNewsletter, getNewsletter, sendNow, submitNewsletter } from '@lykta/core/newsletters'
import { setUpAssociation } from '@lykta/core/settings'
import { approver, composer, member as reachable, association as withSeries } from '../support/letters.ts'
import { association, member } from '../support/register.ts'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'
const words = { kind: 'annual', heldOn: '2026-11-21', time: 'kl. 18.00', place: 'Folkets hus' } as const

async function planned({ ctx }: World): Promise<string> {
  await association(ctx)
  return (await planMeeting(ctx, words)).id
}

async function cancelled(world: World): Promise<string> {
  const meetingId = await planned(world)
  await cancelMeeting(world.ctx, { meetingId })
  return meetingId
}

/** Frozen with one who has paid; another has not. */
async function frozen(world: World) {
  const meetingId = await planned(world)
  const voter = await member(world.ctx, { years: [2026] })
  const late = await member(world.ctx)
  await freezeVotingList(world.ctx, { meetingId })
  return { id: meetingId, voter: voter.id, late: late.id }
}

const ofVoter = async (world: World) => {
  const { id, voter } = await frozen(world)
  return { path: { id, membershipId: voter } }
}
const ofLate = async (world: World) => {
  const { id, late } = await frozen(world)
  return { path: { id, membershipId: late } }
}

/** A draft to one who can be reached and one who cannot. */
async function drafted(world: World) {
  const { ctx } = world
  await withSeries(ctx)
  await reachable(ctx, { email: 'marta@mejl.example' })
  await reachable(ctx, { email: 'tyst@mejl.example', safe: null })
  const { id: meetingId } = await planMeeting(ctx, { ...words, heldOn: '2026-12-20' })
  const { id: newsletterId } = await draftNotice(ctx, { meetingId })
  return { meetingId, newsletterId }
}

async function called(world: World): Promise<string> {
  const { ctx } = world
  const { meetingId, newsletterId } = await drafted(world)
  await submitNewsletter(ctx, { newsletterId }, { composer })
  await approveNewsletter({ ...ctx, actor: approver }, { newsletterId, revision: (await getNewsletter(ctx, { newsletterId })).revision })
  await sendNow(ctx, { newsletterId }, { composer })
  return meetingId
}

const at = (id: string) => ({ path: { id } })

export const meetings: Scenarios = {
  listMeetings: {
    200: async (world) => {
      await planned(world)
      return { query: { limit: '1' } }
    },
    400: () => ({ query: { after: 'x' } }),
  },
  planMeeting: { 201: () => ({ body: words }) },
  getMeeting: { 200: async (world) => at(await called(world)) },
  updateMeeting: {
    200: async (world) => ({ ...at(await planned(world)), body: { papers: 'På kansliet' } }),
    409: async (world) => ({ ...at(await cancelled(world)), body: { papers: 'På kansliet' } }),
  },
  cancelMeeting: {
    200: async (world) => at(await planned(world)),
    409: async (world) => at(await cancelled(world)),
  },
  draftNotice: {
    201: async ({ ctx }) => {
      await withSeries(ctx)
      return { ...at((await planMeeting(ctx, words)).id), body: {} }
    },
    409: async (world) => ({ ...at((await drafted(world)).meetingId), body: {} }),
    422: async (world) => ({ ...at(await planned(world)), body: {} }),
  },
  listUnreached: { 200: async (world) => at((await drafted(world)).meetingId) },
  noticeProof: { 200: async (world) => at(await called(world)) },
  printNoticeProof: { 200: async (world) => ({ ...at(await called(world)), body: {} }) },
  previewVotingList: {
    200: async (world) => {
      const { id } = await frozen(world)
      return at(id)
    },
  },
  freezeVotingList: {
    201: async (world) => at(await planned(world)),
    409: async (world) => at((await frozen(world)).id),
  },
  getVotingList: { 200: async (world) => at((await frozen(world)).id) },
  printVotingList: { 200: async (world) => ({ ...at((await frozen(world)).id), body: { language: 'en' } }) },
  listWithoutVote: { 200: async (world) => at((await frozen(world)).id) },
  admitVoter: {
    200: async (world) => ({ ...(await ofLate(world)), body: { paidBy: 'cash' } }),
    409: async (world) => ({ ...(await ofVoter(world)), body: {} }),
    422: async (world) => ({ ...(await ofLate(world)), body: {} }),
  },
  withdrawVoter: {
    200: async (world) => ({ ...(await ofVoter(world)), body: { reason: 'left' } }),
    422: async (world) => ({ ...(await ofLate(world)), body: { reason: 'left' } }),
  },
  noteArrival: { 200: ofVoter, 422: ofLate },
  noteDeparture: {
    200: async (world) => {
      const ask = await ofVoter(world)
      await noteArrival(world.ctx, { meetingId: ask.path.id, membershipId: ask.path.membershipId })
      return ask
    },
    422: ofLate,
  },
  giveProxy: {
    200: async ({ ctx }) => {
      await setUpAssociation(ctx, { associationName: 'Exempeljouren', meetingPolicy: proxies })
      const [giver, holder] = [await member(ctx, { years: [2026] }), await member(ctx, { years: [2026] })]
      const { id } = await planMeeting(ctx, words)
      await freezeVotingList(ctx, { meetingId: id })
      return { path: { id, membershipId: giver.id }, body: { holderId: holder.id } }
    },
    422: async (world) => ({ ...(await ofVoter(world)), body: { holderId: nobody } }),
  },
  endProxy: { 200: ofVoter, 422: ofLate },
  getListName: { 200: async ({ ctx }) => at(await one(ctx)) },
  setListName: { 204: async ({ ctx }) => ({ ...at(await one(ctx)), body: { kind: 'number' } }) },
}

const proxies = {
  votingCutoff: { atMeeting: true as const },
  proxyMax: 1,
  noticeDays: 28,
  papersDays: null,
  motionsDays: null,
  annualLatest: null,
  noticeChannels: ['email' as const],
}

async function one(ctx: World['ctx']): Promise<string> {
  await association(ctx)
  return (await member(ctx)).id
}
