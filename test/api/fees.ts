import { exemptClaim } from '@lykta/core/fees'
import { printNotices } from '@lykta/core/notices'
import { asked, claimed } from '../support/fees.ts'
import { association, printer } from '../support/letters.ts'
import { keptTransport } from '../support/transport.ts'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const nobody = { path: { id: '00000000-0000-7000-8000-000000000000' } }
const post = { address: { street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad' }, safe: { channels: ['post' as const] } }

async function claim({ ctx }: World): Promise<{ path: { id: string } }> {
  const [first] = await claimed(ctx, { email: 'a@mejl.example' })
  return { path: { id: first?.id ?? '' } }
}

async function settled(world: World) {
  const { path } = await claim(world)
  await exemptClaim(world.ctx, { claimId: path.id })
  return { path }
}

/** Claims, what is sent about them, and what is printed. */
export const fees: Scenarios = {
  listClaims: {
    200: async (world) => {
      await claim(world)
      return { query: { year: '2027', state: 'unpaid', sort: 'due' } }
    },
    400: () => ({ query: { state: 'lost' } }),
  },
  feeTotals: {
    200: async (world) => {
      await claim(world)
      return { query: { year: '2027' } }
    },
    400: () => ({ query: { year: 'later' } }),
  },
  previewClaims: {
    200: async ({ ctx }) => {
      await association(ctx)
      return { body: { year: 2027 } }
    },
    404: () => ({ body: {} }),
    422: async ({ ctx }) => {
      await association(ctx)
      return { body: { year: 2040 } }
    },
  },
  makeClaims: {
    201: async ({ ctx }) => {
      await association(ctx)
      return { body: { year: 2027, includeLapsed: true } }
    },
    404: () => ({ body: {} }),
    422: async ({ ctx }) => {
      await association(ctx)
      return { body: { year: 2040 } }
    },
  },
  sendClaims: {
    200: async (world) => {
      const { path } = await claim(world)
      return { body: { claimIds: [path.id] } }
    },
  },
  getClaim: { 200: claim, 404: () => nobody },
  exemptClaim: { 201: claim, 404: () => nobody, 409: settled },
  withdrawClaim: {
    200: async (world) => ({ ...(await claim(world)), body: { reason: 'Fel medlemsform' } }),
    404: () => ({ ...nobody, body: { reason: 'Fel' } }),
    409: async (world) => ({ ...(await settled(world)), body: { reason: 'Fel' } }),
  },
  printClaim: { 200: claim, 404: () => nobody, 409: settled },
  listNotices: {
    200: async ({ ctx }) => {
      await asked(ctx, keptTransport(), { email: 'a@mejl.example' }, post)
      return { query: { kind: 'fee_claim', limit: '1' } }
    },
    400: () => ({ query: { after: 'nowhere' } }),
  },
  noticeStatus: {
    200: async ({ ctx }) => {
      await asked(ctx, keptTransport(), post)
      return {}
    },
  },
  settleNotices: {
    200: async ({ ctx }) => {
      await asked(ctx, keptTransport(), { email: 'a@mejl.example' })
      await ctx.db.notice.updateMany({ data: { state: 'uncertain' } })
      return { body: { as: 'resend' } }
    },
    409: () => ({ body: { as: 'sent' } }),
  },
  printNotices: {
    200: async ({ ctx }) => {
      await asked(ctx, keptTransport(), post)
      return { body: {} }
    },
    404: () => ({ body: {} }),
    409: async ({ ctx }) => {
      await association(ctx)
      return { body: { part: 'envelopes' } }
    },
  },
  markNoticesPosted: {
    200: async ({ ctx }) => {
      await asked(ctx, keptTransport(), post)
      await printNotices(ctx, {}, { printer })
      return {}
    },
    409: () => ({}),
  },
}
