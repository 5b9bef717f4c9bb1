import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { newsletterStatus } from '@lykta/core/newsletters'
import { createQueue } from '@lykta/jobs'
import { expect, test } from 'vitest'
import { withContext } from '../support/context.ts'
import { crowd, inRealTime, sum } from '../support/crowd.ts'
import { withFolder } from '../support/embedded.ts'
import { freePort } from '../support/free-port.ts'
import { association, startedLetter } from '../support/letters.ts'
import { lykta, startLykta, until } from '../support/lykta.ts'
import { alive, familyOf } from '../support/processes.ts'
import { smtpRecorder } from '../support/smtp.ts'

const patience = 120_000
const secret = Buffer.alloc(32, 1).toString('base64url')

test(
  'on an empty folder it starts, shows the first page, and ends in order at SIGTERM; nothing is left running',
  withFolder(async (folder) => {
    const env = { LYKTA_DATA: join(folder, 'data') }
    const started = await startLykta(env)
    try {
      const first = await fetch(started.url, { headers: { 'accept-language': 'en' } })
      expect([first.status, first.url, await first.text()]).toEqual([200, `${started.url}/first-run`, expect.stringContaining('Welcome')])
      expect(await (await fetch(`${started.url}/healthz`)).json()).toEqual({ status: 'ok' })
      expect(await (await fetch(`${started.url}/readyz`)).json()).toEqual({ status: 'ok', database: true, queue: true })

      const family = await familyOf(started.process.pid ?? 0)
      expect(family.length).toBeGreaterThan(5)
      await endsInTime(started, () => started.process.kill('SIGTERM'))
      expect(partsStopped(started.log())).toEqual(['http', 'worker', 'queue', 'database'])
      expect(await alive(family)).toEqual([])

      const again = await startLykta(env)
      await endsInTime(again, () => again.process.kill('SIGINT'))
    } finally {
      await started.kill()
    }
  }),
  patience,
)

test(
  'Ctrl-C in a terminal reaches the whole group and ends it in order; while it starts, too',
  withFolder(async (folder) => {
    const env = { LYKTA_DATA: join(folder, 'data') }
    const early = lykta(['start'], { ...env, PORT: String(await freePort()) }, { ownGroup: true })
    await until('the database starts', () => early.log().includes('embedded_database_started'))
    await endsInTime(early, () => process.kill(-(early.process.pid ?? 0), 'SIGINT'))

    const started = await startLykta(env, { ownGroup: true })
    const family = await familyOf(started.process.pid ?? 0)
    await endsInTime(started, () => process.kill(-(started.process.pid ?? 0), 'SIGINT'))
    expect(partsStopped(started.log())).toEqual(['http', 'worker', 'queue', 'database'])
    expect(await alive(family)).toEqual([])
  }),
  patience,
)

test(
  'asked twice it ends at once, and the database goes with it',
  withFolder(async (folder) => {
    const started = await startLykta({ LYKTA_DATA: join(folder, 'data') })
    const family = await familyOf(started.process.pid ?? 0)
    // a request that is never finished holds the closing up; the answer to the one before it tells that the server has read both
    const visitor = connect(Number(new URL(started.url).port), '127.0.0.1')
    visitor.on('error', () => undefined).write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n')
    await once(visitor, 'data')
    started.process.kill('SIGINT')
    await until('it is stopping', () => started.log().includes('stopping'))
    const asked = Date.now()
    started.process.kill('SIGINT')
    expect(await started.ended).toBe(130)
    expect(Date.now() - asked).toBeLessThan(1000)
    await until('all are gone', async () => (await alive(family)).length === 0, 10_000)
  }),
  patience,
)

test(
  'stopped in the middle of a letter, it finishes what is in its hands, and the next start serves the rest once',
  withContext(async (given, url) => {
    const ctx = inRealTime(given)
    await withFolder(async (folder) => {
      const smtp = await smtpRecorder(() => new Promise((taken) => setTimeout(taken, 200)))
      const queue = createQueue({ databaseUrl: url }, { timeZone: ctx.clock.timeZone, log: ctx.log })
      const env = { DATABASE_URL: url, SMTP_URL: smtp.url, LYKTA_DATA: folder, LYKTA_SECRET: secret }
      await association(ctx)
      await crowd(ctx, 100)
      const newsletterId = await startedLetter({ ...ctx, jobs: queue.jobs })
      const status = () => newsletterStatus(ctx, { newsletterId })
      const first = await startLykta(env)
      try {
        await until('some have it', () => smtp.accepted.length > 10)
        await endsInTime(first, () => first.process.kill('SIGTERM'))
        const { counts, waitReason } = await status()
        expect({ ...counts, waitReason }).toMatchObject({
          accepted: smtp.accepted.length,
          sending: 0,
          uncertain: 0,
          deferred: 0,
          waitReason: null,
        })
        expect(counts.accepted).toBeLessThan(100)
        expect(sum(counts)).toBe(100)

        const second = await startLykta(env)
        await until('everyone has it', async () => (await status()).state === 'sent')
        expect(smtp.accepted.map(({ to }) => to).sort()).toEqual([...new Set(smtp.accepted.map(({ to }) => to))].sort())
        expect(smtp.accepted).toHaveLength(100)
        await endsInTime(second, () => second.process.kill('SIGTERM'))
      } finally {
        await first.kill()
        await queue.close()
        await smtp.close()
      }
    })()
  }),
  patience,
)

test(
  'a mail server that has stopped answering, and a browser that watches the letter, do not keep it from ending',
  withContext(async (given, url) => {
    const ctx = inRealTime(given)
    await withFolder(async (folder) => {
      const smtp = await smtpRecorder(() => new Promise(() => undefined))
      const started = await startLykta({ DATABASE_URL: url, SMTP_URL: smtp.url, LYKTA_DATA: folder, LYKTA_SECRET: secret })
      const queue = createQueue({ databaseUrl: url }, { timeZone: ctx.clock.timeZone, log: ctx.log })
      try {
        const cookie = await firstRun(started.url)
        await crowd(ctx, 20)
        const newsletterId = await startedLetter({ ...ctx, jobs: queue.jobs })
        await until('letters are under way', async () => (await newsletterStatus(ctx, { newsletterId })).counts.sending > 0)
        const events = await fetch(`${started.url}/newsletters/${newsletterId}/events`, { headers: { cookie } })
        const reader = events.body?.getReader()
        expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('data: ')

        await endsInTime(started, () => started.process.kill('SIGTERM'))
        expect(partsStopped(started.log())).toEqual(['http', 'worker', 'queue', 'database'])
        const { state, counts, waitReason } = await newsletterStatus(ctx, { newsletterId })
        expect({ state, waitReason, sending: counts.sending, sum: sum(counts) }).toEqual({
          state: 'sending',
          waitReason: null,
          sending: 0,
          sum: 20,
        })
      } finally {
        await started.kill()
        await queue.close()
        await smtp.close()
      }
    })()
  }),
  patience,
)

/** Ten seconds is what Docker gives. */
async function endsInTime(running: { ended: Promise<number | string>; log(): string }, stop: () => unknown): Promise<void> {
  const asked = Date.now()
  stop()
  expect(await running.ended, running.log()).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
}

const partsStopped = (log: string) => [...log.matchAll(/"part":"(\w+)","msg":"stopped"/g)].map(([, part]) => part)

/** Makes the first user and gives her cookie. */
async function firstRun(url: string): Promise<string> {
  const body = new URLSearchParams({
    associationName: 'Kvinnojouren Lyktan',
    name: 'Berit Exempel',
    email: 'berit@lyktan.example',
    password: 'fyra gula bananer',
  })
  const answer = await fetch(`${url}/first-run`, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
