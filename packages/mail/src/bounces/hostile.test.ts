import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dsn, feedback, words } from '../testing/returned-mails.ts'
import { readBounce } from './read-bounce.ts'

const samples = [
  dsn({ status: '5.1.1', diagnostic: '550 5.1.1 user unknown' }),
  feedback('abuse'),
  words(
    'MAILER-DAEMON@mejl.example',
    'failure notice',
    '<kim@mejl.example>:\n550 no such user\n\n--- Below this line is a copy of the message.',
  ),
]

const answers = async (raw: Uint8Array) => {
  const mail = await readBounce(raw)
  expect(mail.mailKey).toMatch(/^[0-9a-f]{64}$/)
  expect(mail.returnPaths.length).toBeLessThanOrEqual(50)
  return mail
}

test('any bytes at all are read to a verdict', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => void (await answers(bytes))))
})

test('reports that are cut off, repeated, or broken in any place are read to a verdict', async () => {
  const broken = fc.record({
    sample: fc.constantFrom(...samples),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    junk: fc.uint8Array({ maxLength: 60 }),
    times: fc.integer({ min: 1, max: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(broken, async ({ sample, cut, junk, times }) => {
      const at = Math.floor(cut * sample.length)
      const one = Buffer.concat([Buffer.from(sample.slice(0, at)), junk, Buffer.from(sample.slice(at))])
      await answers(Buffer.concat(Array<Buffer>(times).fill(one)))
      await answers(one.subarray(0, at))
    }),
  )
})

test('a report is the same report in any case, with any line ends, and in any charset', async () => {
  const raw = dsn({ status: '5.1.1', diagnostic: '550 5.1.1 user unknown', to: 'B+ABCDEFGHIJKLMNOPQRSTUVWXYZ23@STUDS.EXAMPLE' })
  for (const variant of [raw, raw.replaceAll('\r\n', '\n'), raw.replaceAll('utf-8', 'x-unknown'), raw.replaceAll('utf-8', 'utf-16')]) {
    expect(await answers(Buffer.from(variant))).toMatchObject({
      verdict: 'hard',
      recipient: 'kim@mejl.example',
      returnPaths: expect.arrayContaining(['b+abcdefghijklmnopqrstuvwxyz23@studs.example']),
    })
  }
})

test('what is huge, endless or nested without end is read in its beginning only', async () => {
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`).join('')
  const messages = `${'Content-Type: message/rfc822\r\n\r\n'.repeat(5000)}Subject: x\r\n\r\nx`
  const hostile = [
    `${samples[0]}${'A'.repeat(60_000_000)}`,
    `X-A: ${'a '.repeat(200_000)}`,
    `${Array.from({ length: 20_000 }, (_, n) => `X-${n}: 1`).join('\r\n')}\r\n\r\n550 5.1.1`,
    `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'user mailbox address account '.repeat(20_000)}`,
    `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'a@'.repeat(100_000)}`,
    `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'<'.repeat(200_000)}`,
    `Content-Type: text/html\r\n\r\n${'<'.repeat(200_000)}`,
    `To: ${'b+'.repeat(50_000)}${'a'.repeat(50_000)}\r\n\r\n`,
    nested(30),
    nested(3000),
    messages,
  ]
  for (const text of hostile) await answers(Buffer.from(text))
  global.gc?.()
  const before = process.memoryUsage().arrayBuffers
  const huge = Buffer.alloc(60_000_000, samples[0])
  const holds = process.memoryUsage().arrayBuffers
  await answers(huge)
  expect(process.memoryUsage().arrayBuffers - Math.max(holds, before)).toBeLessThan(20_000_000)
})
