import { createWatch, type LetterContent } from '@lykta/core/newsletters'
import fc from 'fast-check'
import { type AddressObject, simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { createComposer } from './composer.ts'
import { readHtml } from './read-html.ts'
import { dot, letter, recipient, templatesDir } from './testing/letters.ts'

const composer = createComposer({ templatesDir })
const sender = { name: 'Olivia', address: 'olivia@brevposten.example', replyTo: null }

/** Names an association might have, and some that nobody would: signs of patterns, of headers, of HTML, of other scripts. */
const hostileName = fc.oneof(
  fc.constantFrom(
    'Jouren Lyktan',
    'Ö',
    'a.*b',
    '(?:x)',
    '<b>Hus</b>',
    'نور الأمل',
    "Åsa & Co's",
    '=?UTF-8?B?QQ==?=',
    '🏮',
    'İzmir',
    '\u202eabc',
    'K\u00adJ',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
)

/** What is each recipient's alone, and nobody's word. */
const own = {
  messageId: '<m1@brevposten.example>',
  unsubscribeUrl: 'https://brevposten.example/u/v1.abc.def',
  preferencesUrl: 'https://brevposten.example/p/v1.abc.def',
}

/** How a careless or malicious writer may put the name, or a word of the field, into a text. */
const written = (name: string) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant('Våren är här.') }, { weight: 1, arbitrary: revealingText(name) })

const revealingText = (name: string) =>
  fc.constantFrom(
    name,
    name.toUpperCase(),
    `${name}s brev`,
    name.split('').join('\u00ad'),
    name.normalize('NFD'),
    `**${name.slice(0, 2)}**${name.slice(2)}`,
    `{{givenName|${name.replace(/[{}|]/g, '')}}}`,
    `[läs](https://x.example/${encodeURIComponent(name.replace(/[\ud800-\udfff]/g, ''))})`,
    'miss**handel**',
    'skyddat boende',
  )

const contentOf = (name: string): fc.Arbitrary<LetterContent> =>
  fc.tuple(written(name), written(name), written(name), written(name)).map(([subject, preheader, markdown, alt]) => ({
    subject,
    preheader,
    blocks: [
      { type: 'text', markdown },
      { type: 'image', imageId: 'i', alt, decorative: false },
      { type: 'event', title: alt, when: '18.00', where: preheader, markdown: '' },
    ],
  }))

/** Everything a person or a machine can read in the message, headers decoded and bodies decoded. */
async function readable(raw: Buffer): Promise<{ words: string[]; addresses: string[] }> {
  const mail = await simpleParser(raw)
  const withoutOwn = (text: string) =>
    text.replaceAll(own.unsubscribeUrl, '').replaceAll(own.preferencesUrl, '').replaceAll(own.messageId, '')
  const from = [mail.from, mail.replyTo].flatMap((list: AddressObject | undefined) => list?.value ?? [])
  const { words, addresses } = readHtml(typeof mail.html === 'string' ? mail.html : '')
  const lists = mail.headerLines.filter(({ key }) => key.startsWith('list-')).map(({ line }) => line.replace(/^[^:]*:/, ''))
  const attached = mail.attachments.map(({ filename, cid }) => ({ filename: filename ?? '', cid: cid ?? '' }))
  return {
    words: [mail.subject, mail.text, words, ...from.map(({ name }) => name), ...attached.map(({ filename }) => filename)].map((text) =>
      withoutOwn(text ?? ''),
    ),
    addresses: [...addresses, ...lists, ...from.map(({ address }) => address ?? ''), ...attached.map(({ cid }) => cid)].map(withoutOwn),
  }
}

test('a discreet letter is refused, or nothing in its message gives the association or its field away', async () => {
  let sent = 0
  await fc.assert(
    fc.asyncProperty(
      hostileName.chain((name) => fc.tuple(fc.constant(name), contentOf(name))),
      async ([name, content]) => {
        const revealing = [name, 'lyktan.example']
        const discreet = letter(content, {
          form: 'discreet',
          revealing,
          sender,
          association: { name, website: 'https://www.lyktan.example' },
          images: [{ id: 'i', contentType: 'image/gif', bytes: dot, width: 1 }],
        })
        const stencil = await composer.stencil(discreet).catch((error: { code?: string }) => {
          expect(error.code).toBe('discreet_reveals')
        })
        if (!stencil) return
        sent += 1
        const raw = stencil.fill(recipient({ associationName: name }, own), new Date(0))
        const { words, addresses } = await readable(raw)
        const watch = createWatch(revealing, 'sv')
        expect(words.map(watch.inText).filter(Boolean)).toEqual([])
        expect(addresses.map(watch.inAddress).filter(Boolean)).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
  // a guard that refuses everything would pass, and be of no use
  expect(sent).toBeGreaterThan(10)
})

test.each([
  ['a word that is whole only when it is read', { blocks: [{ type: 'text' as const, markdown: 'miss**handel**' }] }, '/template'],
  [
    'the description of an image',
    { blocks: [{ type: 'image' as const, imageId: 'i', alt: 'Vår tjejjour', decorative: false }] },
    '/content/blocks/0/alt',
  ],
  [
    'the title of an event',
    { blocks: [{ type: 'event' as const, title: 'Mot våld', when: '', where: '', markdown: '' }] },
    '/content/blocks/0/title',
  ],
  [
    'a button’s link',
    { blocks: [{ type: 'button' as const, label: 'x', href: 'https://roks-kvinnojour.example' }] },
    '/content/blocks/0/href',
  ],
  ['a fallback', { subject: 'Hej {{givenName|kvinnojouren}}' }, '/content/subject'],
])('%s is found in a discreet letter', async (_what, content, pointer) => {
  const images = [{ id: 'i', contentType: 'image/gif' as const, bytes: dot, width: 1 }]
  const rendering = composer.render(letter(content, { form: 'discreet', sender, images }), recipient())
  await expect(rendering).rejects.toMatchObject({ code: 'discreet_reveals', pointer })
})
