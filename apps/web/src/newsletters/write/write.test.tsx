import { createNewsletter, getNewsletter, type LetterContent, setContent } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { approvedLetter, association, member, seriesId } from '../../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

const written: LetterContent = {
  subject: 'Vår',
  preheader: '',
  blocks: [
    { type: 'heading', level: 2, text: 'Hej' },
    { type: 'text', markdown: 'Rad' },
  ],
}

const redPoint = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'),
)

/** A letter with a text in Swedish, and somebody of the office. */
async function desk(site: Site): Promise<{ office: Site; id: string; path: string }> {
  await association(site.ctx)
  const { id } = await createNewsletter(site.ctx, { seriesId: await seriesId(site.ctx), title: 'Vårbrev' })
  await setContent(site.ctx, { newsletterId: id, revision: 1, language: 'sv', content: written })
  return { office: await site.as('office'), id, path: `/newsletters/${id}/write` }
}

/** What the editor's form would send: its fields as they stand in the page, in their order. */
function formIn(html: string): Record<string, string> {
  const form = /<form class="editor"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [, tag = '', attributes = '', text = ''] of form.matchAll(
    /<(input|textarea|select)\b([^>]*)>(?:([^<]*)<\/textarea>|((?:<option[\s\S]*?<\/option>)*)<\/select>)?/g,
  )) {
    const name = / name="([^"]+)"/.exec(attributes)?.[1]
    if (!name?.startsWith('block.') && !['language', 'revision', 'base', 'subject', 'preheader'].includes(name ?? '')) continue
    if (name && !attributes.includes('type="file"'))
      fields[name] = tag === 'textarea' ? text : (/ value="([^"]*)"/.exec(attributes)?.[1] ?? '2')
  }
  return fields
}

const kinds = (html: string) =>
  [...html.replace(/<template[\s\S]*<\/template>/, '').matchAll(/data-block="[^"]*" data-type="(\w+)"/g)].map(([, kind]) => kind)

test(
  'without a script a part is added, moved and saved',
  withSite(async (site) => {
    const { office, id, path } = await desk(site)
    const opened = formIn(await (await office.get(path)).text())
    const added = await (await office.post(path, { ...opened, do: 'add:quote:1' })).text()
    expect(kinds(added)).toEqual(['heading', 'quote', 'text'])
    const moved = await (await office.post(path, { ...formIn(added), do: 'down:3' })).text()
    expect(kinds(moved)).toEqual(['heading', 'text', 'quote'])
    expect(moved).toMatch(/id="block-3"[^>]*autofocus/)
    const answer = await office.post(path, { ...formIn(moved), 'block.3.markdown': 'Så sant', subject: 'Ny', do: 'save' })
    expect(answer.headers.get('location')).toBe(`${path}?language=sv`)
    const { contents } = await getNewsletter(site.ctx, { newsletterId: id })
    expect(contents[0]).toMatchObject({
      subject: 'Ny',
      blocks: [{ type: 'heading' }, { type: 'text', markdown: 'Rad' }, { type: 'quote', markdown: 'Så sant', by: '' }],
    })
  }),
)

test(
  'what cannot be saved stays in the form, with the fault at its field',
  withSite(async (site) => {
    const { office, id, path } = await desk(site)
    const opened = formIn(await (await office.get(path)).text())
    const button = { 'block.9.type': 'button', 'block.9.label': 'Tryck <här>', 'block.9.href': 'javascript:alert(1)' }
    const answer = await office.post(path, { ...opened, ...button, do: 'save' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('href="#field-block-9-href"')
    expect(html).toContain('Länken måste börja med https://')
    expect(html).toContain('value="Tryck &lt;här&gt;"')
    expect((await getNewsletter(site.ctx, { newsletterId: id })).revision).toBe(2)
  }),
)

test(
  'an image that came with the form is stored and stands in its part; one that is none is refused there',
  withSite(async (site) => {
    const { office, path } = await desk(site)
    const opened = formIn(await (await office.get(path)).text())
    const image = (bytes: Uint8Array<ArrayBuffer>) => ({ 'block.9.type': 'image', 'block.9.file': new File([bytes], 'x.png') })
    const stored = await (await office.post(path, { ...opened, ...image(redPoint), do: 'up:9' })).text()
    const source = /<img src="([^"]+)"/.exec(stored)?.[1] ?? ''
    expect((await office.get(source)).headers.get('content-type')).toBe('image/png')
    const refused = await office.post(path, { ...opened, ...image(new Uint8Array([1, 2, 3])), do: 'save' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Det där är ingen bild vi kan skicka.')
  }),
)

test(
  'of two who change the same text the later sees both and nothing is overwritten',
  withSite(async (site) => {
    const { office, id, path } = await desk(site)
    const opened = formIn(await (await office.get(path)).text())
    await setContent(site.ctx, { newsletterId: id, revision: 2, language: 'sv', content: { ...written, subject: 'Hennes' } })
    const refused = await office.post(
      path,
      { ...opened, subject: 'Min', do: 'save' },
      { origin: 'https://lykta.example', accept: 'application/json' },
    )
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ conflict: true })
    const both = await office.post(path, { ...opened, subject: 'Min', do: 'save' })
    expect(both.status).toBe(409)
    const html = await both.text()
    expect(html).toContain('Någon annan har ändrat samtidigt')
    expect(html).toContain('Hennes')
    expect(html).toContain('value="Min"')
    expect((await getNewsletter(site.ctx, { newsletterId: id })).contents[0]?.subject).toBe('Hennes')
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
    await office.post(path, { ...opened, revision, subject: 'Min', do: 'save' })
    expect((await getNewsletter(site.ctx, { newsletterId: id })).contents[0]?.subject).toBe('Min')
  }),
)

test(
  'of two texts each part is chosen by itself, unless the other has changed once more',
  withSite(async (site) => {
    const { office, id, path } = await desk(site)
    const opened = formIn(await (await office.get(path)).text())
    const [heading, text] = written.blocks
    const hers = { ...written, subject: 'Hennes', blocks: [heading, { type: 'text', markdown: 'Hennes rad' }, { type: 'divider' }] }
    await setContent(site.ctx, { newsletterId: id, revision: 2, language: 'sv', content: hers as LetterContent })
    const mine = { ...opened, subject: 'Min', 'block.2.markdown': 'Min rad' }
    const page = await (await office.post(path, { ...mine, do: 'save' })).text()
    expect(page).toContain('Hennes rad')
    const [revision = '', base = ''] = ['revision', 'base'].map(
      (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '',
    )
    const chosen = { ...mine, revision, base, 'choice.subject': 'theirs', 'choice.preheader': 'mine', 'choice.1': 'both', do: 'merge' }
    await setContent(site.ctx, { newsletterId: id, revision: 3, language: 'sv', content: { ...hers, preheader: 'Igen' } as LetterContent })
    const again = await office.post(path, chosen)
    expect(again.status).toBe(409)
    const fresh = /name="base" value="([^"]*)"/.exec(await again.text())?.[1] ?? ''
    expect((await office.post(path, { ...chosen, base: fresh })).status).toBe(303)
    const { contents } = await getNewsletter(site.ctx, { newsletterId: id })
    expect(contents[0]).toMatchObject({ subject: 'Hennes', preheader: '' })
    expect(contents[0]?.blocks).toEqual([
      heading,
      { type: 'text', markdown: 'Hennes rad' },
      { type: 'divider' },
      { ...text, markdown: 'Min rad' },
    ])
  }),
)

test(
  'whoever has a letter open is told who else is at it, and when the text is no longer the saved one',
  withSite(async (site) => {
    const { office, id, path } = await desk(site)
    const { base = '' } = formIn(await (await office.get(path)).text())
    const board = await site.as('board')
    await board.post(path, { ...formIn(await (await board.get(path)).text()), subject: 'Hennes', do: 'save' })
    const now = await (await office.get(`${path}/now?language=sv`)).json()
    expect(now).toEqual({
      base: expect.not.stringContaining(base),
      text: expect.stringMatching(/^Någon av board ändrade i det här brevet/),
    })
    expect(await (await board.get(`${path}/now?language=sv`)).json()).toMatchObject({ text: '' })
    site.ctx.clock.set('2026-11-21T12:00:00+01:00')
    expect(await (await office.get(`${path}/now?language=sv`)).json()).toMatchObject({ text: '' })
    expect((await getNewsletter(site.ctx, { newsletterId: id })).contents[0]?.subject).toBe('Hennes')
  }),
)

test(
  'a saved letter says how large it is, and one that cannot be set yet says nothing',
  withSite(async (site) => {
    const { office, path } = await desk(site)
    const save = async (fields: Record<string, string>) => {
      const opened = formIn(await (await office.get(path)).text())
      const answer = await office.post(
        path,
        { ...opened, ...fields, do: 'save' },
        { origin: 'https://lykta.example', accept: 'application/json' },
      )
      return (await answer.json()).size
    }
    expect(await save({ 'block.2.markdown': 'En rad' })).toMatch(/^Brevet är \d+ kB av de 102 kB som Gmail visar/)
    expect(await save({ 'block.2.markdown': 'ord '.repeat(4900), ...longer(6) })).toMatch(/Gmail visar bara de första 102 kB/)
    expect(await save({ 'block.9.type': 'image' })).toBe('')
  }),
)

const longer = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => index + 10).flatMap((key) => [
      [`block.${key}.type`, 'text'],
      [`block.${key}.markdown`, 'ord '.repeat(4900)],
    ]),
  )

test(
  'two who write in different languages do not disturb each other',
  withSite(async (site) => {
    const { office, id, path } = await desk(site)
    const opened = formIn(await (await office.get(path)).text())
    await setContent(site.ctx, { newsletterId: id, revision: 2, language: 'en', content: { ...written, subject: 'Spring' } })
    const saved = await office.post(
      path,
      { ...opened, subject: 'Min', do: 'save' },
      { origin: 'https://lykta.example', accept: 'application/json' },
    )
    expect(await saved.json()).toMatchObject({ revision: 4 })
    const { contents } = await getNewsletter(site.ctx, { newsletterId: id })
    expect(contents.map(({ language, subject }) => [language, subject])).toEqual([
      ['en', 'Spring'],
      ['sv', 'Min'],
    ])
  }),
)

test(
  'writing on in an approved letter is refused, and its page shows it locked',
  withSite(async (site) => {
    await association(site.ctx)
    const { contents: _, ...letter } = await getNewsletter(site.ctx, { newsletterId: await approvedLetterWithReader(site) })
    const office = await site.as('office')
    const path = `/newsletters/${letter.id}/write`
    expect(await (await office.get(path)).text()).toContain('Gör om till utkast')
    const answer = await office.post(path, { language: 'sv', revision: String(letter.revision), base: '', subject: 'Smyg', do: 'save' })
    expect(answer.status).toBe(409)
    expect((await getNewsletter(site.ctx, { newsletterId: letter.id })).state).toBe('approved')
  }),
)

test(
  'a new language can begin with the parts of another, and nothing is saved by that',
  withSite(async (site) => {
    const { office, id, path } = await desk(site)
    expect(await (await office.get(`${path}?language=fi`)).text()).toContain('Samma delar som på svenska')
    const begun = await (await office.post(path, { language: 'fi', from: 'sv', do: 'start' })).text()
    expect(kinds(begun)).toEqual(['heading', 'text'])
    expect((await getNewsletter(site.ctx, { newsletterId: id })).languages).toEqual(['sv'])
    await office.post(path, { ...formIn(begun), subject: 'Kevät', do: 'save' })
    expect((await getNewsletter(site.ctx, { newsletterId: id })).languages).toEqual(['fi', 'sv'])
  }),
)

async function approvedLetterWithReader(site: Site): Promise<string> {
  await member(site.ctx, { email: 'm@mejl.example' })
  return approvedLetter(site.ctx)
}
