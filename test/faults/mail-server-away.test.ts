import { newsletterStatus } from '@lykta/core/newsletters'
import { createQueue } from '@lykta/jobs'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../support/context.ts'
import { crowd, inRealTime } from '../support/crowd.ts'
import { withFolder } from '../support/embedded.ts'
import { freePort } from '../support/free-port.ts'
import { association, startedLetter } from '../support/letters.ts'
import { lykta, until } from '../support/lykta.ts'
import { smtpRecorder } from '../support/smtp.ts'

const letters = 30

test(
  'a mail server that is away when the letter starts costs nobody an attempt: the letter says why it waits, and goes when it is back',
  withContext((ctx, url) =>
    sending(ctx, url, async ({ port, status, wake }) => {
      await until('the letter waits', async () => {
        const { waitReason, waitUntil, counts } = await status()
        return waitReason === 'mail_refused' && waitUntil !== null && counts.pending === letters
      })
      const smtp = await smtpRecorder(undefined, { port })
      await until('everyone has it', async () => wake().then(async () => (await status()).state === 'sent'))
      expect(smtp.accepted).toHaveLength(letters)
      expect(await status()).toMatchObject({ waitReason: null, counts: { accepted: letters } })
      expect(await attempts(ctx)).toEqual([1])
      await smtp.close()
    }),
  ),
  120_000,
)

test(
  'a mail server that refuses our sender rejects nobody: the letter says so, and goes when it is mended',
  withContext((ctx, url) =>
    sending(ctx, url, async ({ port, status, wake }) => {
      let refusing = true
      const smtp = await smtpRecorder(undefined, { port, refusesSender: () => refusing })
      await until('the letter waits', async () => {
        await wake()
        const { waitReason, counts } = await status()
        expect(counts.rejected).toBe(0)
        return waitReason === 'mail_sender' && counts.pending === letters
      })
      refusing = false
      await until('everyone has it', async () => wake().then(async () => (await status()).state === 'sent'))
      expect(smtp.accepted).toHaveLength(letters)
      expect(await attempts(ctx)).toEqual([1])
      expect(await ctx.db.suppression.count()).toBe(0)
      await smtp.close()
    }),
  ),
  120_000,
)

interface Sending {
  /** Where the worker looks for the mail server. */
  port: number
  status(): ReturnType<typeof newsletterStatus>
  /** What the sweep does each minute. */
  wake(): Promise<void>
}

/** A worker in a process of its own, a letter under way, and nobody yet at the mail server's address. */
async function sending(given: TestContext, url: string, run: (sending: Sending) => Promise<void>): Promise<void> {
  const ctx = inRealTime(given)
  await withFolder(async (folder) => {
    const port = await freePort()
    const env = { DATABASE_URL: url, SMTP_URL: `smtp://127.0.0.1:${port}`, LYKTA_DATA: folder, LOG_LEVEL: 'warn' }
    const worker = lykta(['worker'], { ...env, LYKTA_SECRET: Buffer.alloc(32, 1).toString('base64url') })
    const queue = createQueue({ databaseUrl: url }, { timeZone: ctx.clock.timeZone, log: ctx.log })
    try {
      await association(ctx)
      await crowd(ctx, letters)
      const newsletterId = await startedLetter({ ...ctx, jobs: queue.jobs })
      await run({ port, status: () => newsletterStatus(ctx, { newsletterId }), wake: () => queue.jobs.wakeNewsletter(newsletterId) })
      expect(worker.process.exitCode).toBeNull()
    } finally {
      await worker.kill()
      await queue.close()
    }
  })()
}

const attempts = async ({ db }: TestContext): Promise<number[]> =>
  (await db.delivery.findMany({ distinct: ['attempts'], select: { attempts: true } })).map(({ attempts }) => attempts)
