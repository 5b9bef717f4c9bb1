import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '@lykta/core'
import type { LetterTemplate } from '@lykta/core/newsletters'
import { composeDraft } from './draft.ts'
import { exampleLetters } from './example-letters.ts'
import { mjmlHere } from './mjml.ts'

/**
 * Lists the templates, each tried with letters that have everything a letter can have. What was found is kept until a file
 * of the folder changes: a trial takes some twenty milliseconds.
 */
export function createTemplateList(templatesDir: string): () => Promise<LetterTemplate[]> {
  let known: { state: string; templates: LetterTemplate[] } | undefined
  return async () => {
    const state = await stateOf(templatesDir)
    if (known?.state !== state) known = { state, templates: await readTemplates(templatesDir) }
    return known.templates
  }
}

async function stateOf(templatesDir: string): Promise<string> {
  const files = await readdir(templatesDir, { recursive: true })
  const facts = await Promise.all(
    files.sort().map(async (file) => {
      const { mtimeMs, size } = await stat(join(templatesDir, file))
      return `${file} ${mtimeMs} ${size}`
    }),
  )
  return facts.join('\n')
}

async function readTemplates(templatesDir: string): Promise<LetterTemplate[]> {
  const files = await readdir(join(templatesDir, 'letters'))
  const templates: LetterTemplate[] = []
  for (const file of files.sort()) {
    const name = /^(.+)\.mjml$/.exec(file)?.[1]
    if (name !== undefined) templates.push(await readTemplate(templatesDir, name))
  }
  return templates
}

async function readTemplate(templatesDir: string, name: string): Promise<LetterTemplate> {
  const file = `letters/${name}.mjml`
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) {
    const detail = 'give the file a name of small letters a to z, digits and hyphens, beginning with a letter'
    return { name, titles: {}, problem: { file, line: 1, detail } }
  }
  const text = await readFile(join(templatesDir, file), 'utf8').catch(() => '')
  return { name, titles: titlesOf(text), problem: await problemOf(templatesDir, name) }
}

/** `title.sv: Medlemsbrev`, one a line, in the comment that the file begins with. */
function titlesOf(text: string): Record<string, string> {
  const [, comment = ''] = /^\s*<!--([\s\S]*?)-->/.exec(text) ?? []
  return Object.fromEntries(
    [...comment.matchAll(/^\s*title\.([a-z]{2,3}):\s*(.+?)\s*$/gm)].map(([, language = '', title = '']) => [language, title]),
  )
}

async function problemOf(templatesDir: string, template: string): Promise<LetterTemplate['problem']> {
  try {
    for (const letter of exampleLetters) await composeDraft({ ...letter, template }, { templatesDir, mjmlToHtml: mjmlHere })
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { file = `letters/${template}.mjml`, line = 1, detail = error.code } = error.params
    return { file: String(file), line: Number(line), detail: String(detail) }
  }
}
