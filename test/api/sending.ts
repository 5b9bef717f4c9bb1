import { setUpSeries } from '@lykta/core/newsletters'
import { setUpAssociation } from '@lykta/core/settings'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

async function hold({ ctx }: World) {
  const held = { heldSince: ctx.clock.now(), heldReason: 'older_database' as const }
  await ctx.db.installation.create({ data: { installationId: '00000000-0000-7000-8000-000000000000', databaseOid: 1n, ...held } })
}

/** Whether letters arrive, and whether they may leave at all. */
export const sending: Scenarios = {
  checkSending: {
    200: async ({ ctx }) => {
      await setUpAssociation(ctx, { associationName: 'Exempeljouren' })
      await setUpSeries(ctx, { senderName: 'Jouren', discreetName: 'Olivia', senderAddress: 'brev@jouren.example' })
      return {}
    },
  },
  installationStatus: {
    200: async (world) => {
      await hold(world)
      return {}
    },
  },
  confirmInstallation: {
    200: async (world) => {
      await hold(world)
      return {}
    },
    409: () => ({}),
  },
}
