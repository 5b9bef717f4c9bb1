import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimSize, newsletterStatus } from '@lykta/core/newsletters'
import { createQueue } from '@lykta/jobs'
import { expect, test } from 'vitest'
import { withContext } from '../support/context.ts'
import { crowd, inRealTime, sum } from '../support/crowd.ts'
import { association, startedLetter } from '../support/letters.ts'
import { lykta, until } from '../support/lykta.ts'
import { smtpRecorder } from '../support/smtp.ts'

const letters = 2000

test(
  'a worker killed in the middle of 2,000 letters loses nobody: another serves the rest and all states add up',
  withContext(async (given, url) => {
    const ctx = inRealTime(given)
    const folder = await mkdtemp(join(tmpdir(), 'lykta-kill-'))
    const secret = Buffer.alloc(32, 1).toString('base64url')
    const smtp = await smtpRecorder()
    const queue = createQueue({ databaseUrl: url }, { timeZone: ctx.clock.timeZone, log: ctx.log })
    const env = {
      DATABASE_URL: url,
      SMTP_URL: smtp.url,
      LYKTA_DATA: folder,
      LYKTA_SECRET: secret,
      LYKTA_LEASE_SECONDS: '1',
      LOG_LEVEL: 'warn',
    }
    const first = lykta(['worker'], env)
    let second: ReturnType<typeof lykta> | undefined
    try {
      await association(ctx)
      await crowd(ctx, letters)
      const newsletterId = await startedLetter({ ...ctx, jobs: queue.jobs })
      await until('a third is sent', () => smtp.accepted.length > letters / 3, 90_000)
      await first.kill()
      const atTheKill = await newsletterStatus(ctx, { newsletterId })
      expect(atTheKill.state).toBe('sending')
      expect(atTheKill.counts.accepted).toBeLessThan(letters)
      expect(sum(atTheKill.counts)).toBe(letters)

      second = lykta(['worker'], env)
      await until('everything is sent', async () => (await newsletterStatus(ctx, { newsletterId })).state === 'sent', 150_000)
      const { counts, audience } = await newsletterStatus(ctx, { newsletterId })
      expect(audience).toBe(letters)
      expect(counts.accepted).toBe(letters)
      expect(new Set(smtp.accepted.map(({ to }) => to)).size).toBe(letters)
      const twice = smtp.accepted.length - letters
      // both of the worker's slices may have held a claim
      expect(twice).toBeLessThanOrEqual(2 * claimSize)
      expect(new Set(smtp.accepted.map(({ messageId }) => messageId)).size).toBe(letters)
      second.process.kill('SIGTERM')
      expect(await second.ended).toBe(0)
    } finally {
      await first.kill()
      await second?.kill()
      await queue.close()
      await smtp.close()
      await rm(folder, { recursive: true, force: true })
    }
  }),
  300_000,
)
