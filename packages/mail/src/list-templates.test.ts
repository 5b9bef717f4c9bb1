import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blocksTag, body, folderOfTemplates, unsubscribeTag } from './testing/templates.ts'

/** A partial for every type of block but text. */
const allBlocks = Object.fromEntries(
  Object.entries({ heading: '{{text}}', image: '{{src}}', button: '{{label}}', quote: '{{body}}', event: '{{title}}', divider: '' }).map(
    ([type, words]) => [`blocks/${type}.mjml`, `<mj-text>${words}</mj-text>`],
  ),
)

test('a template of one’s own appears with its title, changes at once, and a broken one does not stop the others', async () => {
  const files = { 'letters/own.mjml': `<!--\ntitle.sv: Vårt brev\ntitle.en: Our letter\n-->\n${body(blocksTag + unsubscribeTag)}` }
  const { composer: own, dir } = await folderOfTemplates({
    ...allBlocks,
    ...files,
    'letters/broken.mjml': body(`${blocksTag}\n<mj-foo />`),
    'letters/Vår.mjml': '',
  })
  expect(await own.templates()).toEqual([
    { name: 'Vår', titles: {}, problem: { file: 'letters/Vår.mjml', line: 1, detail: expect.stringContaining('small letters') } },
    { name: 'broken', titles: {}, problem: { file: 'letters/broken.mjml', line: 4, detail: expect.stringContaining('mj-foo') } },
    { name: 'own', titles: { sv: 'Vårt brev', en: 'Our letter' }, problem: null },
  ])
  await writeFile(join(dir, 'letters/broken.mjml'), body(`${blocksTag}${unsubscribeTag}`))
  expect((await own.templates()).map(({ problem }) => problem === null)).toEqual([false, true, true])
})
