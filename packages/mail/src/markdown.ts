import { DomainError } from '@lykta/core'
import MarkdownIt, { type Token } from 'markdown-it'
import type { Marks } from './slots.ts'
import type { Typesetting } from './typesetting.ts'

/** How a letter's texts are set: the marks in them, and the direction of its language. */
export interface TextSetting {
  marks: Marks
  typesetting: Typesetting
}

const markdown = new MarkdownIt('zero', { html: false, breaks: true }).enable(['newline', 'escape', 'emphasis', 'link', 'list'])

markdown.validateLink = (url) => /^(https?:\/\/|mailto:|tel:)/i.test(url)

markdown.renderer.rules.text = (tokens, index, _options, env) => typesettingOf(env).html(tokens[index]?.content ?? '')

/** Our own call below is the only one that renders, and it passes the typesetting as the environment. */
const typesettingOf = (env: object | undefined): Typesetting => (env as { typesetting: Typesetting }).typesetting

/**
 * Reads the small Markdown of a letter: bold, italic, links, lists, line breaks. `source` has marks for its merge fields.
 * Throws `merge_field_in_link` when a link's address has one: a value there could lead the reader anywhere.
 */
export function parseMarkdown(source: string, marks: Marks): Token[] {
  const tokens = markdown.parse(source, {})
  for (const link of tokens.flatMap((token) => token.children ?? []).filter((token) => token.type === 'link_open')) {
    refuseMarks(String(link.attrGet('href') ?? ''), marks)
    link.attrs = link.attrs?.filter(([name]) => name === 'href') ?? null
  }
  return tokens
}

export function refuseMarks(href: string, marks: Marks): void {
  if (marks.has(href)) throw new DomainError('unprocessable', 'merge_field_in_link')
}

/** On one line, as templates want it. */
export const markdownToHtml = (source: string, { marks, typesetting }: TextSetting): string =>
  markdown.renderer
    .render(parseMarkdown(source, marks), markdown.options, { typesetting })
    .replace(/\s*\n\s*/g, ' ')
    .trim()
