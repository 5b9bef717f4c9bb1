import { join } from 'node:path'
import { claimSize, newsletterStatus } from '@lykta/core/newsletters'
import { findEmbedded, openDatabase } from '@lykta/db'
import { createQueue } from '@lykta/jobs'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../support/context.ts'
import { crowd, inRealTime, sum } from '../support/crowd.ts'
import { serverPid, withFolder } from '../support/embedded.ts'
import { openGate } from '../support/gate.ts'
import { association, startedLetter } from '../support/letters.ts'
import { type Lykta, lykta, startLykta, until } from '../support/lykta.ts'
import { type SmtpRecorder, smtpRecorder } from '../support/smtp.ts'

const letters = 300
const env = { LYKTA_SECRET: Buffer.alloc(32, 1).toString('base64url'), LYKTA_LEASE_SECONDS: '2', LOG_LEVEL: 'warn' }

test(
  'a database that goes away in the middle of a letter and comes back finds the worker alive: everyone is served and all adds up',
  withContext((given, url) =>
    withFolder(async (folder) => {
      const smtp = await smtpRecorder(slowly)
      const gate = await openGate(Number(new URL(url).port))
      const behindGate = new URL(url)
      behindGate.port = String(gate.port)
      const worker = lykta(['worker'], { ...env, DATABASE_URL: behindGate.href, SMTP_URL: smtp.url, LYKTA_DATA: folder })
      try {
        await servesAllDespite(given, url, worker, smtp, async () => {
          await gate.shut()
          await new Promise((back) => setTimeout(back, 3000))
          await gate.open()
        })
      } finally {
        await worker.kill()
        await gate.shut()
        await smtp.close()
      }
    })(),
  ),
  180_000,
)

test(
  'an embedded database that is killed in the middle of a letter is started again: everyone is served and all adds up',
  withContext((given) =>
    withFolder(async (folder) => {
      const smtp = await smtpRecorder(slowly)
      const started = await startLykta({ ...env, LYKTA_DATA: join(folder, 'data'), SMTP_URL: smtp.url })
      const dataDir = join(folder, 'data', 'postgres')
      const { url = '' } = (await findEmbedded(dataDir)) ?? {}
      const { db, close } = openDatabase(url)
      try {
        await servesAllDespite({ ...given, db }, url, started, smtp, async () => process.kill(await serverPid(dataDir), 'SIGKILL'))
        await until('it is ready again', async () => (await fetch(`${started.url}/readyz`)).status === 200)
        started.process.kill('SIGTERM')
        expect(await started.ended).toBe(0)
      } finally {
        await close()
        await started.kill()
        await smtp.close()
      }
    })(),
  ),
  180_000,
)

/** Slow enough that there is a middle of the letter. */
const slowly = () => new Promise<void>((taken) => setTimeout(taken, 50))

async function servesAllDespite(
  given: TestContext,
  url: string,
  running: Lykta,
  smtp: SmtpRecorder,
  mishap: () => Promise<unknown>,
): Promise<void> {
  const ctx = inRealTime(given)
  const queue = createQueue({ databaseUrl: url }, { timeZone: ctx.clock.timeZone, log: ctx.log })
  try {
    await association(ctx)
    await crowd(ctx, letters)
    const newsletterId = await startedLetter({ ...ctx, jobs: queue.jobs })
    const status = () => newsletterStatus(ctx, { newsletterId }).catch(() => undefined)
    await until('some have it', () => smtp.accepted.length > 60)
    await mishap()
    await until('everyone has it', async () => {
      // what the sweep does each minute
      await queue.jobs.wakeNewsletter(newsletterId)
      return (await status())?.state === 'sent'
    })
    const { audience, counts } = await newsletterStatus(ctx, { newsletterId })
    expect({ audience, accepted: counts.accepted, sum: sum(counts) }).toEqual({ audience: letters, accepted: letters, sum: letters })
    expect(new Set(smtp.accepted.map(({ to }) => to)).size).toBe(letters)
    // what was accepted while the database could not be told goes out again, under the same Message-ID: two slices hold a claim each
    expect(smtp.accepted.length - letters).toBeLessThanOrEqual(2 * claimSize)
    expect(new Set(smtp.accepted.map(({ messageId }) => messageId)).size).toBe(letters)
    expect(running.process.exitCode).toBeNull()
  } finally {
    await queue.close()
  }
}
