import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withDb } from '../../../test/support/database.ts'

test(
  'what is read side by side in a transaction reaches the driver one after the other, and it has nothing to warn of',
  withDb(async (db) => {
    const warnings: Error[] = []
    const note = (warning: Error) => void warnings.push(warning)
    process.on('warning', note)
    const pharmacy = { kind: 'organisation', name: 'Apoteket Linden', sortName: 'Apoteket Linden', organisationKind: 'pharmacy' } as const
    const read = await db.$transaction(async (tx) => {
      await tx.contact.create({ data: { ...pharmacy, aliases: { create: { name: 'Linden' } } } })
      return tx.contact.findFirst({ include: { aliases: true, affiliated: true, places: true, subscriptions: true } })
    })
    await sleep(0)
    process.off('warning', note)
    expect(read).toMatchObject({ ...pharmacy, aliases: [{ name: 'Linden' }], places: [] })
    expect(warnings).toEqual([])
  }),
)
