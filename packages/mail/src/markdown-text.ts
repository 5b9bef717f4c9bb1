import type { Token } from 'markdown-it'
import { parseMarkdown, type TextSetting } from './markdown.ts'
import { wrapLines } from './wrap-lines.ts'

interface List {
  /** The next item's number, or null for bullets. */
  number: number | null
  /** Columns its items' text is set in. */
  indent: number
  items: number
}

/** Markdown as plain text: lists keep their bullets and numbers, links their addresses, and emphasis is dropped. */
export function markdownToText(source: string, setting: TextSetting): string {
  const mark = new RegExp(setting.marks.source, 'g')
  const lists: List[] = []
  let bullet = ''
  let joint = ''
  let text = ''
  for (const token of parseMarkdown(source, setting.marks)) {
    const list = lists.at(-1)
    if (token.type.endsWith('_list_open')) lists.push(openList(token, list))
    else if (token.type.endsWith('_list_close')) lists.pop()
    else if (token.type === 'list_item_open' && list) bullet = nextBullet(list, lists.at(-2))
    else if (token.type === 'paragraph_open') joint = isFollowedTightly(token, lists) ? '\n' : '\n\n'
    else if (token.type === 'inline') {
      const rest = ' '.repeat(list?.indent ?? 0)
      text += (text && joint) + wrapLines(inlineText(token.children ?? [], setting), mark, { first: bullet || rest, rest })
      bullet = ''
    }
  }
  return text
}

/** `text (address)`, or the address alone where the text says nothing else. */
export function linkText(text: string, href: string, { typesetting }: TextSetting): string {
  const address = typesetting.plain(href.replace(/^(mailto|tel):/i, ''))
  return text === address || text === '' ? address : `${text} (${address})`
}

const openList = (token: Token, outer: List | undefined): List => ({
  number: token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null,
  indent: outer?.indent ?? 0,
  items: 0,
})

/** Begins an item: its bullet with the indent before it; what follows is set in as far as the bullet reaches. */
function nextBullet(list: List, outer: List | undefined): string {
  const bullet = ' '.repeat(outer?.indent ?? 0) + (list.number === null ? '- ' : `${list.number++}. `)
  list.indent = bullet.length
  list.items += 1
  return bullet
}

/** Items of a tight list stand close; its first stands apart from the paragraph before, unless that is an item too. */
const isFollowedTightly = (paragraph: Token, lists: List[]): boolean => paragraph.hidden && (lists.length > 1 || (lists[0]?.items ?? 0) > 1)

function inlineText(tokens: Token[], setting: TextSetting): string {
  let text = ''
  let link: { href: string; from: number } | undefined
  for (const token of tokens) {
    if (token.type === 'text') text += setting.typesetting.plain(token.content)
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n'
    else if (token.type === 'link_open') link = { href: String(token.attrGet('href') ?? ''), from: text.length }
    else if (token.type === 'link_close' && link) text = text.slice(0, link.from) + linkText(text.slice(link.from), link.href, setting)
  }
  return text
}
