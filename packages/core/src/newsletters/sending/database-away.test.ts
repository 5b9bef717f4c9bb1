import { openDatabase } from '@lykta/db'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { crowd } from '../../../../../test/support/crowd.ts'
import { type Gate, openGate } from '../../../../../test/support/gate.ts'
import { association, baseUrl, composer, inHands, startedLetter } from '../../../../../test/support/letters.ts'
import { until } from '../../../../../test/support/lykta.ts'
import { accept, keptTransport } from '../../../../../test/support/transport.ts'
import type { Context } from '../../context.ts'
import type { MailTransport } from '../letter.ts'
import { newsletterStatus } from '../newsletter-status.ts'
import { deliver } from './deliver.ts'
import { createHands } from './hands.ts'

/** A letter to so many, and a worker whose way to the database has a gate in it. */
const withWorker = (letters: number, run: (ctx: TestContext, newsletterId: string, worker: Context, gate: Gate) => Promise<void>) =>
  withContext(async (ctx, url) => {
    await association(ctx)
    await crowd(ctx, letters)
    ctx.clock.set(new Date())
    const newsletterId = await startedLetter(ctx)
    const gate = await openGate(Number(new URL(url).port))
    const behindGate = new URL(url)
    behindGate.port = String(gate.port)
    const { db, close } = openDatabase(behindGate.href)
    try {
      await run(ctx, newsletterId, { ...ctx, db }, gate)
    } finally {
      await close()
      await gate.shut()
    }
  })

/** A process's jobs for the letter, each tried again when it fails, as the queue does. */
async function work(ctx: Context, newsletterId: string, transport: MailTransport, leaseMs: number): Promise<void> {
  const effects = { composer, transport, baseUrl, signal: new AbortController().signal, hands: createHands(), leaseMs }
  const job = async () => {
    for (let nth = 0; nth < 5; nth++) {
      const done = await deliver(ctx, { newsletterId }, effects).then(
        () => true,
        () => false,
      )
      if (done) return
    }
  }
  await Promise.all([job(), job()])
}

for (const policy of ['resend', 'hold'] as const)
  test(
    `a database that is away for a while, and comes back within the lease, leaves nothing in doubt (${policy})`,
    withWorker(150, async (ctx, newsletterId, worker, gate) => {
      await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { uncertain: policy } })
      const transport = keptTransport(async (_mail, nth) => {
        if (nth === 70) {
          await gate.shut()
          setTimeout(() => void gate.open(), 700)
        }
        return accept()
      })
      await work(worker, newsletterId, transport, 60_000)
      expect(transport.mails).toHaveLength(150)
      expect(new Set(transport.mails.map(({ to }) => to)).size).toBe(150)
      expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', counts: { accepted: 150, uncertain: 0 } })
    }),
  )

for (const policy of ['resend', 'hold'] as const)
  test(
    `what the database refuses to write stays in the process’s hands for as long as its lease runs, and no more than that is begun (${policy})`,
    withWorker(200, async (ctx, newsletterId, worker) => {
      await ctx.db.$executeRaw`ALTER TABLE delivery ADD CONSTRAINT refused CHECK (state <> 'accepted')`
      const transport = keptTransport()
      await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { uncertain: policy } })
      const since = performance.now()
      const effects = { composer, transport, baseUrl, signal: new AbortController().signal, leaseMs: 1500 }
      await expect(deliver(worker, { newsletterId }, effects)).rejects.toThrow('refused')
      expect(performance.now() - since).toBeGreaterThan(1500)
      expect(transport.mails.length).toBeGreaterThan(0)
      expect(transport.mails.length).toBeLessThanOrEqual(64)
    }),
  )

test(
  'a claim whose answer was lost on the way is given back, since none of its letters has left',
  withWorker(20, async (ctx, newsletterId, worker, gate) => {
    await ctx.db.newsletter.update({ where: { id: newsletterId }, data: { uncertain: 'hold' } })
    await ctx.db.$executeRaw`
      CREATE FUNCTION wait_for_the_test() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END'`
    await ctx.db.$executeRaw`CREATE TRIGGER wait AFTER INSERT ON delivery_claim EXECUTE FUNCTION wait_for_the_test()`
    const transport = keptTransport()
    const working = await ctx.db.$transaction(async (db) => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(1)`
      const working = work(worker, newsletterId, transport, 60_000)
      const waiting = () => db.$queryRaw<unknown[]>`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`
      await until('a claim waits', async () => (await waiting()).length > 0)
      await gate.shut()
      return { working }
    })
    await until('the claim is made', async () => (await inHands(ctx)) > 0)
    await gate.open()
    await working.working
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', counts: { accepted: 20, uncertain: 0 } })
    expect(transport.mails).toHaveLength(20)
  }),
)
