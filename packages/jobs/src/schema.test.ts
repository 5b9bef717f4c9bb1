import { schemaDrift } from '@lykta/db'
import { expect, test, vi } from 'vitest'
import { withDb } from '../../../test/support/database.ts'
import { station } from '../../../test/support/queue-station.ts'

test(
  "the queue's tables are no drift in the eyes of Prisma's migrations",
  withDb(async (_, databaseUrl) => {
    const before = await schemaDrift(databaseUrl)
    const at = station({ databaseUrl })
    const queue = at.queue()
    await vi.waitFor(() => queue.counts(), 10_000)
    expect(await schemaDrift(databaseUrl)).toEqual(before)
    await at.close()
  }),
)
