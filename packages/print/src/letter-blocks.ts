import type { Block, Letter, MergeValues } from '@lykta/core/newsletters'
import { breakable } from './breakable.ts'
import { createFields } from './fields.ts'
import { withIslands } from './islands.ts'
import { type Inline, type Paragraph, readMarkdown } from './markdown.ts'

/** A block as `typst/letters.typ` reads it. */
export type PrintedBlock =
  | { kind: 'heading'; level: 1 | 2; nodes: Inline[] }
  | { kind: 'text'; nodes: Paragraph[] }
  | { kind: 'image'; file: string; alt: string }
  | { kind: 'quote'; nodes: Paragraph[]; by: Inline[] }
  | { kind: 'divider' }
  | { kind: 'event'; head: Inline[][]; nodes: Paragraph[] }

/** The letter read once; what it gives is one recipient's. Links show where they lead, since paper has nothing to press. */
export function letterBlocks(letter: Letter, rtl: boolean, fileOf: (imageId: string) => string): (merge: MergeValues) => PrintedBlock[] {
  const fields = createFields()
  const set = (text: string) => breakable(rtl ? withIslands(text) : text)
  const blocks = letter.content.blocks.map((block) => draw(block, fields.place, fileOf))
  const firstHeading = letter.content.blocks.find((block) => block.type === 'heading')
  return (merge) => {
    const values = letter.form === 'discreet' ? { ...merge, associationName: letter.sender.name } : merge
    const filled = blocks.map((block) => fillTexts(block, (text) => fields.fill(text, values, set)))
    // a document's outline begins at its first level
    return firstHeading?.level === 3 ? filled.map((block) => (block.kind === 'heading' ? { ...block, level: 1 } : block)) : filled
  }
}

function draw(block: Block, place: (text: string) => string, fileOf: (imageId: string) => string): PrintedBlock {
  const plain = (text: string): Inline[] => (text === '' ? [] : [{ kind: 'text', text: place(text) }])
  const read = (source: string) => readMarkdown(place(source)).map(withAddresses)
  switch (block.type) {
    case 'heading':
      return { kind: 'heading', level: block.level === 2 ? 1 : 2, nodes: plain(block.text) }
    case 'text':
      return { kind: 'text', nodes: read(block.markdown) }
    case 'image':
      return { kind: 'image', file: fileOf(block.imageId), alt: block.decorative ? '' : block.alt }
    case 'button':
      return { kind: 'text', nodes: [{ kind: 'paragraph', nodes: linkWithAddress(block.href, plain(block.label)) }] }
    case 'quote':
      return { kind: 'quote', nodes: read(block.markdown), by: plain(block.by) }
    case 'divider':
      return { kind: 'divider' }
    case 'event':
      return {
        kind: 'event',
        head: [strong(plain(block.title)), plain(block.when), plain(block.where)].filter((row) => row.length > 0),
        nodes: read(block.markdown),
      }
  }
}

const strong = (nodes: Inline[]): Inline[] => (nodes.length === 0 ? [] : [{ kind: 'strong', nodes }])

/** `text (address)`, or the address alone where the text says nothing else. */
function linkWithAddress(href: string, nodes: Inline[]): Inline[] {
  const address = href.replace(/^(mailto|tel):/i, '')
  const [only] = nodes
  const bare = nodes.length === 0 || (nodes.length === 1 && only?.kind === 'text' && only.text === address)
  const link: Inline = { kind: 'link', href, nodes: [{ kind: 'text', text: address }] }
  return href === '' ? nodes : bare ? [link] : [...nodes, { kind: 'text', text: ' (' }, link, { kind: 'text', text: ')' }]
}

const spelledOut = (nodes: Inline[]): Inline[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'link') return linkWithAddress(node.href, node.nodes)
    return 'nodes' in node ? [{ ...node, nodes: spelledOut(node.nodes) }] : [node]
  })

function withAddresses(paragraph: Paragraph): Paragraph {
  if (paragraph.kind === 'paragraph') return { ...paragraph, nodes: spelledOut(paragraph.nodes) }
  return { ...paragraph, items: paragraph.items.map((item) => item.map(withAddresses)) }
}

/** Every text and picture's words in a block, filled; kinds, files and links stay. */
function fillTexts<T>(value: T, fill: (text: string) => string): T {
  if (Array.isArray(value)) return value.map((one) => fillTexts(one, fill)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    name === 'text' || name === 'alt' ? fill(part) : fillTexts(part, fill),
  ])
  // every part keeps its type, so the whole does
  return Object.fromEntries(entries) as T
}
