import { readFile, realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path/posix'
import { DomainError } from '@lykta/core'
import { lineAt, type SourceLine, templateInvalid } from './source-lines.ts'

/** What `{{name}}` stands for: HTML already, on one line. */
export type Places = Record<string, string>

/** A block of the letter: `<lykta-blocks path="…" />` sets it with the partial of its type. */
export interface BlockPlaces {
  type: string
  places: Places
}

interface Expansion {
  templatesDir: string
  template: string
  blocks: BlockPlaces[]
  files: Map<string, string>
  blocksPlaced: number
}

/**
 * The MJML of `letters/<template>.mjml` with its includes, its places and the letter's blocks put in.
 * `{{#name}}…{{/name}}` stays only where the place is not empty. Throws `template_unknown` and `template_invalid`.
 */
export async function expandTemplate(templatesDir: string, template: string, places: Places, blocks: BlockPlaces[]): Promise<SourceLine[]> {
  const expansion: Expansion = { templatesDir, template, blocks, files: new Map(), blocksPlaced: 0 }
  const file = `letters/${template}.mjml`
  const known = /^[a-z0-9-]+$/.test(template) && (await read(expansion, file)) !== null
  if (!known) throw new DomainError('unprocessable', 'template_unknown', { params: { template } })

  const lines = await expandFile(expansion, file, places, { file, line: 1 }, 0)
  if (expansion.blocksPlaced !== 1) {
    throw templateInvalid(template, { file, line: 1 }, 'needs <lykta-blocks path="…" /> exactly once')
  }
  return lines
}

type From = Pick<SourceLine, 'file' | 'line'>

async function expandFile(expansion: Expansion, file: string, places: Places, from: From, depth: number): Promise<SourceLine[]> {
  const text = file.startsWith('..') || depth > 10 ? null : await read(expansion, file)
  if (text === null) throw templateInvalid(expansion.template, from, `cannot include ${file}`)
  checkPlaces(text, places, (index, detail) => templateInvalid(expansion.template, { file, line: lineAt(text, index) }, detail))

  const lines = fillPlaces(text, places)
    .split('\n')
    .map((line, index) => ({ text: line, file, line: index + 1 }))
  const expanded: SourceLine[][] = []
  for (const line of lines) expanded.push(await expandLine(expansion, line, places, depth))
  return expanded.flat()
}

const tag = /<(mj-include|lykta-blocks)\s+path="([^"]*)"\s*\/>/

async function expandLine(expansion: Expansion, line: SourceLine, places: Places, depth: number): Promise<SourceLine[]> {
  const found = tag.exec(line.text)
  if (!found) {
    if (!/<\/?(mj-include|lykta-blocks)\b/.test(line.text)) return [line]
    throw templateInvalid(expansion.template, line, 'write <mj-include path="…" /> and <lykta-blocks path="…" /> like that, on one line')
  }
  const [whole, name, path = ''] = found
  const target = join(dirname(line.file), path)
  const inner =
    name === 'mj-include'
      ? await expandFile(expansion, target, places, line, depth + 1)
      : await expandBlocks(expansion, target, places, line)
  const before = { ...line, text: line.text.slice(0, found.index) }
  const after = { ...line, text: line.text.slice(found.index + whole.length) }
  return [before, ...inner, ...(await expandLine(expansion, after, places, depth))]
}

async function expandBlocks(expansion: Expansion, folder: string, places: Places, from: From): Promise<SourceLine[]> {
  expansion.blocksPlaced += 1
  const expanded: SourceLine[][] = []
  for (const block of expansion.blocks) {
    expanded.push(await expandFile(expansion, join(folder, `${block.type}.mjml`), { ...places, ...block.places }, from, 1))
  }
  return expanded.flat()
}

/** The text of a file of the templates' folder, or null where there is none, or only a link out of it. */
async function read({ templatesDir, files }: Expansion, file: string): Promise<string | null> {
  const known = files.get(file)
  if (known !== undefined) return known
  try {
    const path = await realpath(join(templatesDir, file))
    if (relative(await realpath(templatesDir), path).startsWith(`..${sep}`)) return null
    const text = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n')
    files.set(file, text)
    return text
  } catch {
    return null
  }
}

function checkPlaces(text: string, places: Places, error: (index: number, detail: string) => DomainError): void {
  const open: string[] = []
  for (const found of text.matchAll(/\{\{([^{}]*)\}\}|\{\{|\}\}/g)) {
    const [, sign, name = ''] = /^([#/]?)(\w+)$/.exec(found[1] ?? '') ?? []
    if (!Object.hasOwn(places, name)) {
      throw error(found.index, `no place ${found[0]} here; there are ${Object.keys(places).join(', ')}`)
    }
    if (sign === '#') open.push(name)
    if (sign === '/' && open.pop() !== name) throw error(found.index, `${found[0]} ends nothing`)
  }
  if (open.length > 0) throw error(text.length, `{{#${open.at(-1)}}} has no end`)
}

/** Parts left out leave their line breaks, so that the lines after them keep their numbers. */
const fillPlaces = (text: string, places: Places): string =>
  text.replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}|\{\{(\w+)\}\}/g, (_whole, section: string, inner: string, name: string) => {
    if (name) return places[name] ?? ''
    return places[section] ? fillPlaces(inner, places) : inner.replace(/[^\n]/g, '')
  })
