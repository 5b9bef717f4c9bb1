import MarkdownIt, { type Token } from 'markdown-it'

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; nodes: Inline[] }
  | { kind: 'link'; href: string; nodes: Inline[] }
  | { kind: 'break' }

export type Paragraph =
  | { kind: 'paragraph'; nodes: Inline[] }
  | { kind: 'bullets'; items: Paragraph[][] }
  | { kind: 'numbers'; start: number; items: Paragraph[][] }

// the same small Markdown as in mail
const markdown = new MarkdownIt('zero', { html: false, breaks: true }).enable(['newline', 'escape', 'emphasis', 'link', 'list'])
markdown.validateLink = (url) => /^(https?:\/\/|mailto:|tel:)/i.test(url)

/** The small Markdown of a letter as data: what is text in it can be nothing else on paper. */
export function readMarkdown(source: string): Paragraph[] {
  const tokens = markdown.parse(source, {})
  return paragraphsUntil(tokens.values(), undefined)
}

function paragraphsUntil(tokens: Iterator<Token>, end: string | undefined): Paragraph[] {
  const found: Paragraph[] = []
  for (let next = tokens.next(); !next.done && next.value.type !== end; next = tokens.next()) {
    const { type, children, attrGet } = next.value
    if (type === 'inline') found.push({ kind: 'paragraph', nodes: inlinesUntil((children ?? []).values(), undefined) })
    else if (type === 'bullet_list_open') found.push({ kind: 'bullets', items: itemsUntil(tokens, 'bullet_list_close') })
    else if (type === 'ordered_list_open')
      found.push({
        kind: 'numbers',
        start: Number(attrGet.call(next.value, 'start') ?? 1),
        items: itemsUntil(tokens, 'ordered_list_close'),
      })
  }
  return found
}

function itemsUntil(tokens: Iterator<Token>, end: string): Paragraph[][] {
  const items: Paragraph[][] = []
  for (let next = tokens.next(); !next.done && next.value.type !== end; next = tokens.next())
    if (next.value.type === 'list_item_open') items.push(paragraphsUntil(tokens, 'list_item_close'))
  return items
}

function inlinesUntil(tokens: Iterator<Token>, end: string | undefined): Inline[] {
  const found: Inline[] = []
  for (let next = tokens.next(); !next.done && next.value.type !== end; next = tokens.next()) {
    const token = next.value
    if (token.type === 'text') found.push({ kind: 'text', text: token.content })
    else if (token.type === 'softbreak' || token.type === 'hardbreak') found.push({ kind: 'break' })
    else if (token.type === 'strong_open') found.push({ kind: 'strong', nodes: inlinesUntil(tokens, 'strong_close') })
    else if (token.type === 'em_open') found.push({ kind: 'emphasis', nodes: inlinesUntil(tokens, 'em_close') })
    else if (token.type === 'link_open')
      found.push({ kind: 'link', href: String(token.attrGet('href') ?? ''), nodes: inlinesUntil(tokens, 'link_close') })
  }
  return found
}
