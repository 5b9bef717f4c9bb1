import { bounceMailbox } from '@lykta/core/mailing'
import { deliver } from '@lykta/core/newsletters'
import { createImapMailbox, readAtMost } from '@lykta/mail'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dsn, feedback, words } from '../../../packages/mail/src/testing/returned-mails.ts'
import { type TestContext, withContext } from '../../../test/support/context.ts'
import { dovecotMissing, startDovecot, type TestMailbox } from '../../../test/support/dovecot.ts'
import { freePort } from '../../../test/support/free-port.ts'
import { association, baseUrl, composer, member, startedLetter } from '../../../test/support/letters.ts'
import { keptTransport } from '../../../test/support/transport.ts'
import { readBounces } from './read-bounces.ts'

describe.skipIf(dovecotMissing && !process.env.LYKTA_REQUIRE_ALL)(dovecotMissing ?? 'from a real mailbox', () => {
  let box: TestMailbox
  beforeAll(async () => {
    box = await startDovecot()
  })
  afterAll(() => box?.stop())

  const never = new AbortController().signal
  const mailbox = (url = box.url()) => createImapMailbox({ url, bytes: readAtMost })
  const read = (ctx: TestContext, url?: string) => readBounces(ctx, mailbox(url), never)

  /** Sends a letter to so many, and gives what stands in their envelopes. */
  async function returnPaths(ctx: TestContext, count: number): Promise<string[]> {
    await association(ctx)
    for (let n = 0; n < count; n++) await member(ctx, { email: `m${n}@mejl.example` })
    const newsletterId = await startedLetter(ctx)
    const transport = keptTransport()
    await deliver(ctx, { newsletterId }, { composer, transport, baseUrl, bounceAddress: 'studs@studs.example', signal: never })
    return transport.mails.map(({ from }) => from)
  }
  const report = (to: string, id: string) =>
    dsn({ status: '5.1.1', diagnostic: '550 5.1.1 user unknown', to }).replace('report@mx.mejl.example', `${id}@mx.mejl.example`)
  const verdicts = async (ctx: TestContext) =>
    (await ctx.db.bounce.findMany({ orderBy: { id: 'asc' } })).map(({ verdict }) => verdict).sort()

  test(
    'reports and complaints are drawn conclusions from and put away, and all else stays where it is, whatever it is',
    withContext(async (ctx) => {
      const [first = '', second = ''] = await returnPaths(ctx, 3)
      const others = [
        words('Kim <kim@mejl.example>', 'Tack', 'Tack för brevet!'),
        words('Kim <kim@mejl.example>', 'Autosvar: Brev', 'Jag är ledig.', [`To: ${second}`]),
        Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)),
        '',
        'Content-Type: message/rfc822\r\n\r\n'.repeat(5000),
        Array.from({ length: 3000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join(''),
        'Received: from a by b\r\n'.repeat(60) + report(second, 'loop'),
        Buffer.alloc(60_000_000, 'x'),
        dsn({ status: '5.1.1', to: 'studs+aaaaaaaaaaaaaaaaaaaaaaaaaaaa@studs.example', returned: 'Subject: Brev' }),
      ]
      for (const raw of others) await box.put(raw)
      await box.put(report(first, 'one'))
      await box.put(report(first, 'one'))
      await box.put(feedback('abuse', second))
      for (let time = 0; time < 2; time++) {
        await read(ctx)
        expect(await verdicts(ctx)).toEqual(['complaint', 'hard', 'unproven'])
        expect({ left: await box.count(), done: await box.count('Lykta') }).toEqual({ left: others.length, done: 3 })
      }
      expect(await ctx.db.suppression.findMany({ select: { reason: true }, orderBy: { reason: 'asc' } })).toEqual([
        { reason: 'hard_bounce' },
        { reason: 'complaint' },
      ])
      expect(await bounceMailbox(ctx)).toEqual({ readAt: ctx.clock.now(), failure: null, failingSince: null, unproven: 1 })
    }),
  )

  test(
    'whoever is killed after writing down and before marking sees the mail again, and it counts once',
    withContext(async (ctx) => {
      const [first = ''] = await returnPaths(ctx, 1)
      await box.put(report(first, 'killed'))
      const killed = new Error('killed')
      await expect(
        mailbox().read(async (raw) => {
          await readBounces(ctx, { read: (handle) => handle(raw).then(() => null) }, never)
          throw killed
        }, never),
      ).rejects.toBe(killed)
      expect(await verdicts(ctx)).toEqual(['hard'])
      const before = await box.count('Lykta')
      await read(ctx)
      expect(await verdicts(ctx)).toEqual(['hard'])
      expect(await box.count('Lykta')).toBe(before + 1)
    }),
  )

  test(
    'a mailbox that is away, refuses us or has no such folder is a fact for the office, and never more',
    withContext(async (ctx) => {
      const since = ctx.clock.now()
      const failures = async (url: string) => {
        await read(ctx, url)
        return (await bounceMailbox(ctx))?.failure
      }
      expect(await failures(`imap://studs:hemligt@127.0.0.1:${await freePort()}`)).toBe('mailbox_away')
      ctx.clock.set('2026-11-22T09:00:00+01:00')
      expect(await failures(box.url('fel'))).toBe('mailbox_refused')
      expect(await failures(box.url().replace('INBOX', 'Saknas'))).toBe('mailbox_folder_missing')
      expect(await failures(`${box.url()}?requireTls=true`)).toBe('mailbox_insecure')
      expect(await bounceMailbox(ctx)).toMatchObject({ readAt: null, failingSince: since })
      expect(JSON.stringify(ctx.log.lines)).not.toMatch(/studs|hemligt|fel@|127\.0/)
      await read(ctx)
      expect(await bounceMailbox(ctx)).toMatchObject({ readAt: ctx.clock.now(), failure: null, failingSince: null })
    }),
  )
})
