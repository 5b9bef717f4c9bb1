import { crc32, deflateSync } from 'node:zlib'
import type { Block, Letter, PostLetter } from '@lykta/core/newsletters'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesOf, pdftotextMissing, placesOf } from '../../../test/support/pdf.ts'
import { createPostPrinter } from './post-printer.ts'

const printer = createPostPrinter()
const merge = {
  givenName: 'Märta',
  familyName: 'Exempel',
  fullName: 'Märta Exempel',
  memberNumber: '17',
  organisationName: '',
  associationName: 'Exempeljouren',
}

const letterOf = (blocks: Block[], change: Partial<Letter> = {}): Letter => ({
  newsletterId: 'a',
  template: 'members',
  language: 'sv',
  form: 'full',
  content: { subject: 'Brev', preheader: '', blocks },
  images: [],
  sender: { name: 'Olivia', address: 'brev@jouren.example', replyTo: null },
  association: { name: 'Exempeljouren', website: null },
  frameLanguage: 'sv',
  revealing: [],
  press: null,
  listId: 'a',
  toEveryone: false,
  canUnsubscribe: true,
  ...change,
})

const to = (letter: Letter, change: Partial<PostLetter> = {}): PostLetter => ({
  letter,
  merge,
  addressLines: ['Märta Exempel', 'Exempelgatan 1', '123 45 Exempelstad'],
  returnLine: null,
  ...change,
})

const text = (markdown: string): Block => ({ type: 'text', markdown })
const long = text('Ett stycke som fyller sidan med ord om våren.\n\n'.repeat(40))
const words = (page = '') => page.replace(/\s+/g, ' ').trim()

test.skipIf(pdftotextMissing !== undefined)('every kind of block is on the paper, and a link shows where it leads', async () => {
  const blocks: Block[] = [
    { type: 'heading', level: 2, text: 'Vårbrev till {{givenName|dig}}' },
    text('Läs **mer** på [vår sida](https://jouren.example/var).\n\n- Ett\n- Två\n\n3. Tre'),
    { type: 'button', label: 'Anmäl dig', href: 'https://jouren.example/anmal' },
    { type: 'quote', markdown: 'Så bra det blev.', by: 'En medlem' },
    { type: 'divider' },
    { type: 'event', title: 'Årsmöte', when: 'Tisdag 24 mars 18.00', where: 'Biblioteket', markdown: 'Ring 070-1740605.' },
  ]
  const [page] = pagesOf(await printer.letters([to(letterOf(blocks))]))
  for (const part of [
    'Vårbrev till Märta',
    'Läs mer på vår sida (https://jouren.example/var).',
    'Anmäl dig (https://jouren.example/anmal)',
    'Så bra det blev.',
    'En medlem',
    'Årsmöte',
    'Ring 070-1740605.',
    '3. Tre',
    'Du får det här brevet',
  ])
    expect(words(page)).toContain(part)
})

test.skipIf(pdftotextMissing !== undefined)('each letter begins on a new sheet, with its pages counted in its own language', async () => {
  const [swedish, finnish] = [letterOf([long]), letterOf([text('Lyhyt.')], { language: 'fi' })]
  const pages = pagesOf(await printer.letters([to(swedish), to(finnish), to(swedish)]))
  expect(pages).toHaveLength(6)
  expect([words(pages[0]), words(pages[1])]).toEqual([expect.stringContaining('Sida 1 av 2'), expect.stringContaining('Sida 2 av 2')])
  // one page needs no number, and its back is empty
  expect(words(pages[2])).toContain('Lyhyt.')
  expect(words(pages[2])).not.toContain('Sivu')
  expect(words(pages[3])).toBe('')
  expect(words(pages[4])).toContain('Sida 1 av 2')
})

test.skipIf(pdftotextMissing !== undefined)(
  'Arabic is joined and runs from the right, with numbers and addresses from the left',
  async () => {
    const letter = letterOf([text('مرحبا بكن، اتصلي على 070-1740605 أو راجعي [صفحتنا](https://jouren.example/ar).'), long], {
      language: 'ar',
    })
    const pages = pagesOf(await printer.letters([to(letter, { addressLines: ['نور الحسن', 'Exempelgatan 1', '123 45 Exempelstad'] })]))
    expect(words(pages[0])).toContain('مرحبا بكن')
    expect(words(pages[0])).toContain('070-1740605')
    expect(words(pages[0])).toContain('https://jouren.example/ar')
    expect(words(pages[0])).toMatch(/نور الحسن[\s\S]*Exempelgatan 1[\s\S]*123 45 Exempelstad/)
    expect(pages[0]).toContain('صفحة')
  },
)

test.skipIf(pdftotextMissing !== undefined)('words are words: no markup of any kind is obeyed, in names, texts or addresses', async () => {
  const hostile = '#eval("1+1") $x$ *fet* _k_ [a](https://b.example) <b> \\u{41} #image("/etc/passwd") {{familyName}} %PDF'
  const letter = letterOf([text('Hej {{givenName}}!')])
  const pdf = await printer.letters([
    to(letter, { merge: { ...merge, givenName: hostile }, addressLines: [hostile, '#read("/etc/passwd")'] }),
  ])
  const page = words(pagesOf(pdf)[0]).replaceAll(' ', '')
  expect(page.split(hostile.replaceAll(' ', ''))).toHaveLength(3)
  expect(page).toContain('#read("/etc/passwd")')
})

test('whatever stands in names and addresses, a document comes of it', async () => {
  const line = fc.string({ unit: 'binary', maxLength: 100 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 24, maxLength: 100 }), async (addresses) => {
      const pdf = await printer.labels(addresses, 24)
      expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-')
    }),
    { numRuns: 2 },
  )
})

test.skipIf(pdftotextMissing !== undefined)(
  'through the envelope’s window nothing is seen but the address, however the sheet lies',
  async () => {
    const association = { name: `Exempeljouren ${'Förening '.repeat(18)}`, website: null }
    const letter = letterOf([{ type: 'heading', level: 2, text: 'Hemligheter' }, long], { association, language: 'ar' })
    const addressLines = ['Märta Exempel', 'Bortaskogsvägen '.repeat(12), '00100 Helsingfors', 'FINLAND']
    const [first] = placesOf(await printer.letters([to(letter, { addressLines, returnLine: `Box 99 ${'Exempelstad '.repeat(20)}` })]))
    // an A4 folded once slides 19 mm sideways and 13 mm down in a C5 envelope; the window is 100 by 35 mm
    const seen = first?.filter(({ x, y }) => x > 93 && x < 212 && y > 31 && y < 80) ?? []
    const always = first?.filter(({ x, right, y, bottom }) => x >= 112 && right <= 193 && y >= 45 && bottom <= 67) ?? []
    expect(seen).toEqual(always)
    expect(seen.map(({ word }) => word).join(' ')).toMatch(
      /^Box 99 (Exempelstad ){20}Märta Exempel (Bortaskogsvägen ){12}00100 Helsingfors FINLAND$/,
    )
  },
)

test.skipIf(pdftotextMissing !== undefined)(
  'a picture fits the page, with its words or as an ornament, and is in the document once',
  async () => {
    const picture = { id: 'b', contentType: 'image/png' as const, width: 600, bytes: largePng() }
    const letter = letterOf(
      [
        { type: 'image', imageId: 'b', alt: 'Hej {{givenName}}', decorative: false },
        { type: 'image', imageId: 'b', alt: '', decorative: true },
        text('Efter.'),
      ],
      {
        images: [picture],
      },
    )
    const one = await printer.letters([to(letter)])
    const many = await printer.letters(Array.from({ length: 10 }, () => to(letter)))
    expect(pagesOf(one)).toHaveLength(2)
    expect(many.length).toBeLessThan(one.length + 9 * 20_000)
  },
)

test.skipIf(pdftotextMissing !== undefined)('an endless name and address stay within their label, whole', async () => {
  const name = `${'A'.repeat(100)} ${'B'.repeat(99)}`
  const [page] = pagesOf(await printer.labels([[name, 'Exempelgatan '.repeat(15), '123 45 Exempelstad', 'FINLAND'], ['Granne']], 1))
  const all = (page ?? '').replace(/\s/g, '')
  expect([all.match(/A/g)?.length, all.match(/B/g)?.length]).toEqual([100 + 1, 99])
  expect(all).toContain('FINLAND')
})

test.skipIf(pdftotextMissing !== undefined)('labels begin where the sheet does, and go on to the next', async () => {
  const pages = pagesOf(
    await printer.labels(
      Array.from({ length: 4 }, (_, index) => [`Person ${index}`, 'Exempelgatan 1']),
      23,
    ),
  )
  expect(pages).toHaveLength(2)
  expect(words(pages[0])).toBe('Person 0 Person 1 Exempelgatan 1 Exempelgatan 1')
  expect(words(pages[1])).toContain('Person 2 Person 3')
})

test.skipIf(pdftotextMissing !== undefined)(
  'the envelope sheet has names, the agency and what to write, in the language of the office',
  async () => {
    const sheet = { names: ['Märta Exempel', 'نور الحسن'], returnAddress: 'Box 99, 123 45 Exempelstad' }
    const swedish = words(pagesOf(await printer.envelopes({ ...sheet, language: 'sv' })).join())
    expect(swedish).toMatch(/personnummer.*Box 99.*Skatteverket Box 2820 403 20 Göteborg.*Märta Exempel.*نور الحسن/)
    expect(words(pagesOf(await printer.envelopes({ ...sheet, returnAddress: null, language: 'en' })).join())).toContain('The Tax Agency')
  },
)

test.skipIf(pdftotextMissing !== undefined)('what is longer than a page goes on to the next, and what is empty takes no room', async () => {
  const blocks: Block[] = [
    { type: 'heading', level: 3, text: '' },
    text(''),
    { type: 'button', label: '', href: '' },
    { type: 'quote', markdown: '', by: '' },
    { type: 'event', title: 'Program', when: '', where: '', markdown: `${'Ord och mer ord. '.repeat(290)}\n\nSlut.` },
  ]
  const pages = pagesOf(await printer.letters([to(letterOf(blocks))]))
  expect(words(pages.join(' ')).match(/Ord och mer ord\./g)).toHaveLength(290)
  expect(words(pages.join(' '))).toContain('Slut.')
})

test('the document is tagged, says its language, and carries its fonts', async () => {
  const pdf = Buffer.from(await printer.letters([to(letterOf([text('Hej 💜')], { language: 'ar' }))])).toString('latin1')
  expect(pdf).toContain('/Lang (ar)')
  expect(pdf).toContain('pdfuaid')
  expect(pdf).toContain('/FontFile2')
})

test('a picture that is missing or broken is said, and nothing of the letter with it', async () => {
  const blocks: Block[] = [{ type: 'image', imageId: 'b', alt: 'En bild', decorative: false }]
  await expect((async () => printer.letters([to(letterOf(blocks))]))()).rejects.toMatchObject({ code: 'image_missing' })
  const broken = letterOf(blocks, { images: [{ id: 'b', contentType: 'image/png', width: 10, bytes: Buffer.from('no picture') }] })
  await expect(printer.letters([to(broken)])).rejects.toMatchObject({ code: 'print_failed', params: {} })
})

/** Noise, which no compression makes small. */
function largePng(): Uint8Array {
  const side = 600
  let noise = 1
  const rows = Buffer.alloc(side * (1 + side * 3))
  for (let index = 0; index < rows.length; index += 1) {
    noise = (noise * 1103515245 + 12345) % 2147483648
    rows[index] = index % (1 + side * 3) === 0 ? 0 : noise & 255
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
