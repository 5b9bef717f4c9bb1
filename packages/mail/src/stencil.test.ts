import type { Block, LetterRecipient } from '@lykta/core/newsletters'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { createComposer } from './composer.ts'
import { dot, letter, recipient, templatesDir } from './testing/letters.ts'

const composer = createComposer({ templatesDir })
const sentAt = new Date('2026-03-01T10:20:30Z')

const parse = (message: Buffer) => simpleParser(message, { skipImageLinks: true, skipHtmlToText: true, skipTextToHtml: true })

const blocks: Block[] = [
  { type: 'heading', level: 2, text: '{{givenName}}' },
  {
    type: 'text',
    markdown: `Hej {{givenName|du}}, {{familyName}}{{organisationName}}! ${'Ett ganska långt stycke med å, ä, ö och 🕯️. '.repeat(5)}`,
  },
  { type: 'quote', markdown: '{{fullName}}', by: '{{memberNumber|ingen}}' },
]

const everyField = '{{givenName|du}} ({{familyName}}) – {{fullName}} {{memberNumber}} {{organisationName}} {{associationName}}'

/** What people, importers and attackers put into a name. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('"', "'", '<', '>', '&', '=', '.', '{', '}', '\r', '\n', ' ', '\t', '-', ',', 'ä', 'ع', '🕯️', '\u202e', 'a'),
    maxLength: 300,
  }),
  fc.constantFrom(
    '\r\nBcc: x@evil.example',
    '\r\n.\r\nMAIL FROM:<x@evil.example>',
    '=?UTF-8?B?aGVq?=',
    '{{givenName}}',
    '.',
    '..',
    'From x',
    '=3D=\r\n',
    'فاطمة',
    'x'.repeat(500),
  ),
)

const anyone = fc.record({
  givenName: hostile,
  familyName: hostile,
  fullName: hostile,
  memberNumber: hostile,
  organisationName: hostile,
  associationName: hostile,
})

const lines = (text: string) => text.replace(/\r\n/g, '\n').trimEnd()

/** Longer than RFC 2045 allows, not ASCII, or with a dot that the way would have to double. */
const isUnfitLine = (line: string) => !/^(?!\.)[\t -~]{0,76}$/.test(line)

test.each(['sv', 'ar'])('whoever the recipient is, an independent parser reads what render shows (%s)', async (language) => {
  const written = letter({ subject: everyField, blocks }, { language })
  const stencil = await composer.stencil(written)
  expect(stencil.dotless).toBe(true)
  await fc.assert(
    fc.asyncProperty(anyone, async (merge) => {
      const to: LetterRecipient = recipient(merge)
      const message = stencil.fill(to, sentAt)
      const [parsed, rendered] = await Promise.all([parse(message), composer.render(written, to)])
      expect(parsed.subject ?? '').toBe(rendered.subject)
      expect(lines(parsed.text ?? '')).toBe(lines(rendered.text))
      expect(lines(parsed.html || '')).toBe(lines(rendered.html))
      expect([...parsed.headers.keys()].sort()).toEqual(headerNames)
      const sent = message.toString('latin1').split('\r\n')
      expect(sent.filter(isUnfitLine)).toEqual([])
      expect(sent.at(-1)).toBe('')
    }),
    { numRuns: 80 },
  )
})

const headerNames = [
  'content-language',
  'content-type',
  'date',
  'from',
  'list', // mailparser's name for all List- headers
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
]

test('no address, id or link can add a header', async () => {
  const stencil = await composer.stencil(letter({ subject: 'Brev' }))
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (address, messageId, unsubscribeUrl) => {
      const message = stencil.fill(recipient({}, { address, messageId, unsubscribeUrl }), sentAt).toString('latin1')
      const headers = message.slice(0, message.indexOf('\r\n\r\n'))
      const names = headers.split('\r\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase() ?? [])
      expect(names.slice(0, 6)).toEqual(['to', 'message-id', 'date', 'subject', 'list-unsubscribe', 'list-id'])
      expect(new Set(names).size).toBe(names.length)
    }),
    { numRuns: 100 },
  )
})

test('only the memory of a message that was given back is used again, and what lies in it is the next message whole', async () => {
  const stencil = await composer.stencil(letter({ blocks }))
  const names = fc.array(fc.record({ givenName: hostile, givesBack: fc.boolean() }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(names, (people) => {
      const kept: { message: Buffer; as: string }[] = []
      for (const { givenName, givesBack } of people) {
        const message = stencil.fill(recipient({ givenName }), sentAt)
        const alone = Buffer.from(message)
        if (givesBack) stencil.reuse(message)
        else kept.push({ message, as: alone.toString('latin1') })
        expect(stencil.fill(recipient({ givenName }), sentAt).equals(alone)).toBe(true)
      }
      for (const { message, as } of kept) expect(message.toString('latin1')).toBe(as)
    }),
    { numRuns: 50 },
  )
})

test('the headers are those of a letter with an opt-out', async () => {
  const stencil = await composer.stencil(letter({ subject: 'Vår' }, { language: 'sv' }))
  const message = stencil.fill(recipient(), sentAt).toString('latin1')
  expect(message.slice(0, message.indexOf('MIME-Version'))).toBe(
    [
      'To: <kim@mejl.example>',
      'Message-ID: <m1@brev.example>',
      'Date: Sun, 01 Mar 2026 10:20:30 +0000',
      'Subject: =?UTF-8?B?VsOlcg==?=',
      'List-Unsubscribe: <https://brev.example/u/v1.abc.def>',
      'List-ID: <b7d1.brev.example>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Content-Language: sv',
      'From: Jouren Lyktan <post@brev.example>',
      'Reply-To: info@brev.example',
      '',
    ].join('\r\n'),
  )
})

test('a notice carries no way to unsubscribe', async () => {
  const stencil = await composer.stencil(letter({}, { template: 'notice', canUnsubscribe: false }))
  expect(stencil.fill(recipient(), sentAt).toString()).not.toMatch(/unsubscribe/i)
})

test('a name of two languages and a line break stays in its From', async () => {
  const stencil = await composer.stencil(
    letter({}, { sender: { name: 'Åsa\r\nBcc: x@evil.example', address: 'post@brev.example', replyTo: null } }),
  )
  const parsed = await parse(stencil.fill(recipient(), sentAt))
  expect(parsed.from?.value).toEqual([{ name: 'Åsa Bcc: x@evil.example', address: 'post@brev.example' }])
  expect(parsed.headers.has('bcc')).toBe(false)
})

test('text comes first, and images travel beside the HTML under neutral names', async () => {
  const image: Block = { type: 'image', imageId: 'logga-jouren.gif', alt: 'Ljus', decorative: false }
  const images = [
    { id: 'logga-jouren.gif', contentType: 'image/gif' as const, bytes: dot, width: 1 },
    { id: 'unused', contentType: 'image/png' as const, bytes: dot, width: 1 },
  ]
  const message = (await composer.stencil(letter({ blocks: [image] }, { images }))).fill(recipient(), sentAt)
  const parsed = await parse(message)
  const cid = /src="cid:([^"]+)"/.exec(parsed.html || '')?.[1]
  expect(
    parsed.attachments.map(({ filename, related, contentDisposition, cid, content }) => ({
      filename,
      related,
      contentDisposition,
      cid,
      content,
    })),
  ).toEqual([{ filename: 'image-1.gif', related: true, contentDisposition: 'inline', cid, content: dot }])
  expect(message.toString('latin1').match(/Content-Type: [a-z]+\/[a-z]+/g)).toEqual([
    'Content-Type: multipart/alternative',
    'Content-Type: text/plain',
    'Content-Type: multipart/related',
    'Content-Type: text/html',
    'Content-Type: image/gif',
  ])
  expect(message.toString('latin1')).not.toContain('logga')
})
