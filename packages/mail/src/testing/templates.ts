import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createComposer } from '../composer.ts'

/** A folder of templates with the files named, and a plain partial for text blocks. */
export async function folderOfTemplates(files: Record<string, string>) {
  const dir = await mkdtemp(join(tmpdir(), 'lykta-templates-'))
  for (const [name, content] of Object.entries({ 'blocks/text.mjml': '<mj-text>{{body}}</mj-text>', ...files })) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), content)
  }
  return { dir, composer: createComposer({ templatesDir: dir }) }
}

/** A template around what is within. */
export const body = (inner: string) => `<mjml>\n<mj-body><mj-section><mj-column>\n${inner}\n</mj-column></mj-section></mj-body>\n</mjml>`
export const blocksTag = '<lykta-blocks path="../blocks" />'
export const unsubscribeTag = '<mj-text>{{unsubscribeUrl}}</mj-text>'
