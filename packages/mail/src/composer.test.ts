import type { Block } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { createComposer } from './composer.ts'
import { dot, letter, recipient, templatesDir } from './testing/letters.ts'
import { blocksTag, body, folderOfTemplates, unsubscribeTag } from './testing/templates.ts'

const composer = createComposer({ templatesDir })

const text = (markdown: string): Block => ({ type: 'text', markdown })

const neutral = { name: 'Lena Ek', address: 'post@brev.example', replyTo: null }

/** Of an association called Jouren Lyktan. */
const revealing = ['Jouren Lyktan', 'lyktan.example']

const renderText = async (...blocks: Block[]) => (await composer.render(letter({ blocks }), recipient())).text
const renderHtml = async (...blocks: Block[]) => (await composer.render(letter({ blocks }), recipient())).html

/** Without the styles that mail programs want on each element. */
const unstyled = (html: string) => html.replace(/ style="[^"]*"/g, '')

test('every letter that comes with Lykta renders in every language and form', async () => {
  const templates = ['members', 'notice', 'press']
  expect((await composer.templates()).map(({ name, problem }) => [name, problem])).toEqual(templates.map((name) => [name, null]))
  for (const template of templates)
    for (const language of ['sv', 'en', 'ar', 'fr', 'fi', 'es'])
      for (const form of ['full', 'discreet'] as const) {
        const { html } = await composer.render(
          letter({ blocks: [text('Hej {{givenName}}')] }, { template, language, form, sender: neutral }),
          recipient(),
        )
        expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
        expect(html).toContain('Hej <bdi>Kim</bdi>')
        expect(html).toContain('<meta name="color-scheme" content="light dark"')
        expect(html).toContain('https://brev.example/u/v1.abc.def')
      }
})

test('the body and every table of an Arabic letter say their language and direction', async () => {
  const { html } = await composer.render(letter({ blocks: [text('مرحبا')] }, { language: 'ar' }), recipient())
  for (const tag of html.match(/<(body|table)\b[^>]*>/g) ?? []) expect(tag).toContain('lang="ar" dir="rtl"')
  expect(html).not.toMatch(/direction:ltr|text-align:left;color/)
})

test('phone numbers and addresses in Arabic are isolated left to right', async () => {
  const content = {
    subject: 'اتصلي 070-1740606',
    blocks: [text('اتصلي على 070-1740605 أو info@brev.example أو [هنا](https://brev.example/x)')],
  }
  const { html, text: plain, subject } = await composer.render(letter(content, { language: 'ar' }), recipient())
  expect(html).toMatch(/<bdi dir="ltr"[^>]*>070-1740605<\/bdi>/)
  expect(html).toContain('<bdi dir="ltr">info@brev.example</bdi>')
  expect(plain).toContain('\u2068070-1740605\u2069')
  expect(plain.replace(/\s+/g, ' ')).toContain('هنا (\u2068https://brev.example/x\u2069)')
  expect(subject).toBe('اتصلي \u2068070-1740606\u2069')
})

test('an empty value gives its fallback, and each place its own', async () => {
  const content = { subject: 'Hej {{givenName|du}}', blocks: [text('{{givenName|vän}} och {{givenName}}!')] }
  const rendered = await composer.render(letter(content), recipient({ givenName: ' ' }))
  expect(rendered.subject).toBe('Hej du')
  expect(rendered.text).toContain('vän och !')
})

test('Markdown, HTML and braces in a merge value are only words', async () => {
  const value = '**<b>{{familyName}}</b>** [x](https://evil.example)'
  const rendered = await composer.render(letter({ blocks: [text('Hej *{{givenName}}*')] }), recipient({ givenName: value }))
  expect(rendered.html).toContain('<em><bdi>**&lt;b&gt;{{familyName}}&lt;/b&gt;** [x](https://evil.example)</bdi></em>')
  expect(rendered.text).toContain(`Hej ${value}`)
})

test('a merge field in the address of a link is refused', async () => {
  await expect(renderHtml(text('[x](https://brev.example/{{givenName}})'))).rejects.toMatchObject({ code: 'merge_field_in_link' })
  await expect(renderHtml({ type: 'button', label: 'x', href: 'https://brev.example/{{fullName}}' })).rejects.toMatchObject({
    code: 'merge_field_in_link',
  })
})

test('Markdown knows bold, italic, links, lists and line breaks, and nothing else', async () => {
  const html = await renderHtml(
    text('**a** _b_ [c](https://c.example "t")\nd\n\n1. e\n\n# f\n\n<i>g</i> ![h](https://h.example/h.png) [j](javascript:alert(1))'),
  )
  expect(unstyled(html)).toContain('<strong>a</strong> <em>b</em> <a href="https://c.example">c</a><br> d</p>')
  expect(unstyled(html)).toContain('<ol> <li>e</li> </ol>')
  expect(html).toContain('# f')
  expect(unstyled(html)).toContain('&lt;i&gt;g&lt;/i&gt; !<a href="https://h.example/h.png">h</a> [j](javascript:alert(1))')
})

test('the text part is written from the blocks', async () => {
  const plain = await renderText(
    { type: 'heading', level: 2, text: 'Våren' },
    text('Kom till [mötet](https://lyktan.example/m) eller ring [070-1740605](tel:070-1740605).\n\n- ett\n- två\n  1. a\n  2. b\n\nSlut.'),
    { type: 'quote', markdown: 'Ljus.', by: 'Ida' },
    { type: 'divider' },
    { type: 'event', title: 'Årsmöte', when: 'Tisdag 18.00', where: 'Biblioteket', markdown: 'Soppa.' },
    { type: 'button', label: 'Anmäl dig', href: 'https://lyktan.example/a' },
  )
  expect(plain).toBe(
    [
      'Våren\n=====',
      'Kom till mötet (https://lyktan.example/m) eller ring 070-1740605.',
      '- ett\n- två\n  1. a\n  2. b',
      'Slut.',
      '> Ljus.\n>\n> – Ida',
      '* * *',
      'Årsmöte\nTisdag 18.00\nBiblioteket',
      'Soppa.',
      'Anmäl dig (https://lyktan.example/a)',
      '* * *',
      'Jouren Lyktan\nhttps://www.lyktan.example/\nDu får det här brevet eftersom din adress finns på vår sändlista.\nSvara på brevet om du vill nå oss.\nVälj språk och brev (https://brev.example/p/v1.abc.def)\nAvbeställ breven (https://brev.example/u/v1.abc.def)',
    ].join('\n\n'),
  )
})

test('the discreet form says nothing of the association', async () => {
  const content = { subject: 'Hälsning från {{associationName}}', blocks: [text('Vi i {{associationName}} bjuder in.')] }
  const discreet = letter(content, { form: 'discreet', revealing, sender: neutral })
  const rendered = await composer.render(discreet, recipient())
  const message = (await composer.stencil(discreet)).fill(recipient(), new Date(0)).toString()
  expect(rendered.subject).toBe('Hälsning från Lena Ek')
  for (const all of [rendered.html, rendered.text, message]) expect(all.toLowerCase()).not.toMatch(/lyktan|jouren/)
})

test.each([
  ['subject', { subject: 'Nytt från jouren  lyktan' }],
  ['preheader', { preheader: 'Jouren Lyktans vårbrev' }],
  ['blocks/0/markdown', { blocks: [text('se www.lyktan.example')] }],
])('a discreet letter that names the association in its %s is refused', async (place, content) => {
  await expect(composer.render(letter(content, { form: 'discreet', revealing }), recipient())).rejects.toMatchObject({
    code: 'discreet_reveals',
    pointer: `/content/${place}`,
  })
})

test('a notice has no link to unsubscribe by', async () => {
  const { html, text: plain } = await composer.render(letter({}, { template: 'notice', canUnsubscribe: false }), recipient())
  expect(html + plain).not.toContain('https://brev.example/u/')
})

test('images are shown as data in a rendering, and a missing one is an error', async () => {
  const image: Block = { type: 'image', imageId: 'i', alt: 'Ljus "nu"', decorative: false }
  const { html } = await composer.render(
    letter({ blocks: [image] }, { images: [{ id: 'i', contentType: 'image/gif', bytes: dot, width: 40 }] }),
    recipient(),
  )
  expect(html).toContain(`src="data:image/gif;base64,${dot.toString('base64')}"`)
  expect(html).toContain('alt="Ljus &quot;nu&quot;"')
  await expect(renderHtml(image)).rejects.toMatchObject({ code: 'image_missing' })
})

test.each([
  [40, 'width="40"', false],
  [1200, 'width="556"', true],
])('an image %i wide is never stretched', async (width, drawn, fluid) => {
  const image: Block = { type: 'image', imageId: 'i', alt: '', decorative: true }
  const { html } = await composer.render(
    letter({ blocks: [image] }, { images: [{ id: 'i', contentType: 'image/png', bytes: dot, width }] }),
    recipient(),
  )
  const tag = /<img[^>]*data:image[^>]*>/.exec(html)?.[0]
  expect(tag).toContain(drawn)
  expect(/class="mj-full-width-mobile"/.test(html)).toBe(fluid)
})

test('a decorative image is not read aloud, nor named in the plain text', async () => {
  const image: Block = { type: 'image', imageId: 'i', alt: 'Blommor', decorative: true }
  const { html, text: plain } = await composer.render(
    letter({ blocks: [image] }, { images: [{ id: 'i', contentType: 'image/png', bytes: dot, width: 40 }] }),
    recipient(),
  )
  expect(html).toMatch(/<img alt(="")? /)
  expect(html + plain).not.toContain('Blommor')
})

test('an unknown template is named', async () => {
  for (const template of ['nothing', '../letters/members', 'MEMBERS'])
    await expect(composer.render(letter({}, { template }), recipient())).rejects.toMatchObject({
      code: 'template_unknown',
      params: { template },
    })
})

test('a change of a template shows at once', async () => {
  const { composer: own } = await folderOfTemplates({ 'letters/own.mjml': body(`${blocksTag}${unsubscribeTag}`) })
  const { html } = await own.render(letter({ blocks: [text('ett'), text('två')] }, { template: 'own' }), recipient())
  expect(html).toMatch(/<p>ett<\/p>[\s\S]*<p>två<\/p>/)
})

test.each<[string, Record<string, string>, { line: number; detail: string }]>([
  [
    'an unknown tag',
    { 'letters/own.mjml': body(`${blocksTag}\n<mj-foo />`) },
    { line: 4, detail: "letters/own.mjml: Element mj-foo doesn't exist" },
  ],
  [
    'an unknown attribute',
    { 'letters/own.mjml': body(`${blocksTag}\n\n<mj-text colour="red">a</mj-text>`) },
    { line: 5, detail: 'letters/own.mjml: Attribute colour' },
  ],
  [
    'a tag left open',
    { 'letters/own.mjml': body(`<mj-text>a\n${blocksTag}`) },
    { line: 5, detail: 'letters/own.mjml: </mj-column> closes nothing; open is <mj-text>' },
  ],
  [
    'a tag that is none',
    { 'letters/own.mjml': body(`<mj-text color=red>a</mj-text>${blocksTag}`) },
    { line: 3, detail: 'letters/own.mjml: <mj-text is not written' },
  ],
  [
    'an error in the partial of a block',
    { 'letters/own.mjml': body(blocksTag), 'blocks/text.mjml': '\n<mj-text>{{body}}</mj-text>\n<mj-bar />' },
    { line: 3, detail: 'blocks/text.mjml: Element mj-bar' },
  ],
  [
    'an unknown place',
    { 'letters/own.mjml': body(`${blocksTag}<mj-text>{{colour}}</mj-text>`) },
    { line: 3, detail: 'letters/own.mjml: no place {{colour}} here' },
  ],
  [
    'a part without end',
    { 'letters/own.mjml': body(`${blocksTag}<mj-text>{{#website}}</mj-text>`) },
    { line: 5, detail: 'letters/own.mjml: {{#website}} has no end' },
  ],
  ['no blocks', { 'letters/own.mjml': body('') }, { line: 1, detail: 'letters/own.mjml: needs <lykta-blocks' }],
  [
    'no link to unsubscribe by',
    { 'letters/own.mjml': body(blocksTag) },
    { line: 1, detail: 'letters/own.mjml: needs a link to {{unsubscribeUrl}}' },
  ],
  [
    'an include of nothing',
    { 'letters/own.mjml': body(`${blocksTag}<mj-include path="../x.mjml" />`) },
    { line: 3, detail: 'letters/own.mjml: cannot include x.mjml' },
  ],
  [
    'an include from outside',
    { 'letters/own.mjml': body(`${blocksTag}<mj-include path="../../../etc/hostname" />`) },
    { line: 3, detail: 'letters/own.mjml: cannot include ../../etc/hostname' },
  ],
  [
    'an include of itself',
    { 'letters/own.mjml': '<mj-include path="own.mjml" />' },
    { line: 1, detail: 'letters/own.mjml: cannot include letters/own.mjml' },
  ],
  [
    'a remote image',
    { 'letters/own.mjml': body(`${blocksTag}${unsubscribeTag}<mj-image src="https://x.example/p.gif" />`) },
    { line: 1, detail: 'letters/own.mjml: a letter must load nothing' },
  ],
  [
    'a remote font',
    {
      'letters/own.mjml': body(`${blocksTag}${unsubscribeTag}`).replace(
        '<mj-body>',
        '<mj-head><mj-style>@import url(https://x.example/f.css);</mj-style></mj-head><mj-body>',
      ),
    },
    { line: 1, detail: 'letters/own.mjml: a letter must load nothing: @import' },
  ],
])('%s in a template is found, with its file and line', async (_fault, files, { line, detail }) => {
  const { composer: own } = await folderOfTemplates(files)
  const rendering = own.render(letter({ blocks: [text('a')] }, { template: 'own' }), recipient())
  await expect(rendering).rejects.toMatchObject({
    kind: 'unprocessable',
    code: 'template_invalid',
    params: { template: 'own', line, file: detail.split(': ')[0], detail: expect.stringContaining(detail.replace(/^[^:]*: /, '')) },
  })
})

test('what is written in a letter cannot become a template', async () => {
  const written = '{{#website}} <mj-text> </mj-text> <lykta-blocks path="x" /> {{body}}'
  const rendered = await composer.render(letter({ subject: written, blocks: [{ type: 'heading', level: 2, text: written }] }), recipient())
  expect(rendered.subject).toBe(written)
  expect(unstyled(rendered.html)).toContain(
    '<h2>{{#website}} &lt;mj-text&gt; &lt;/mj-text&gt; &lt;lykta-blocks path=&quot;x&quot; /&gt; {{body}}</h2>',
  )
})

test('made in a process of its own a letter is the same, and what is wrong with a template is told as exactly', async () => {
  const sent = async (apart: boolean) => {
    const stencil = await createComposer({ templatesDir, apart }).stencil(letter({ blocks: [text('Hej {{givenName}}')] }))
    return stencil
      .fill(recipient(), new Date(0))
      .toString()
      .replace(/part_?[\w-]+/g, '')
  }
  expect(await sent(true)).toBe(await sent(false))
  const { dir } = await folderOfTemplates({ 'letters/own.mjml': body(`${blocksTag}\n<mj-foo />`) })
  await expect(createComposer({ templatesDir: dir, apart: true }).stencil(letter({}, { template: 'own' }))).rejects.toMatchObject({
    code: 'template_invalid',
    params: { line: 4, detail: "Element mj-foo doesn't exist or is not registered" },
  })
})
