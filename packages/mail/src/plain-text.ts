import type { Block } from '@lykta/core/newsletters'
import type { TextSetting } from './markdown.ts'
import { linkText, markdownToText } from './markdown-text.ts'
import { lineWidth, visibleWidth, wrapLines } from './wrap-lines.ts'

/** A block as it reads without any markup. `block` has marks for its merge fields. */
export function blockToText(block: Block, setting: TextSetting): string {
  const { plain } = setting.typesetting
  const mark = new RegExp(setting.marks.source, 'g')
  switch (block.type) {
    case 'heading':
      return underlined(wrapLines(plain(block.text), mark), block.level === 2 ? '=' : '-', mark)
    case 'text':
      return markdownToText(block.markdown, setting)
    case 'image':
      return !block.decorative && block.alt ? wrapLines(`[${plain(block.alt)}]`, mark) : ''
    case 'button':
      return linkText(plain(block.label), block.href, setting)
    case 'quote':
      return quoted([markdownToText(block.markdown, setting), block.by && `– ${plain(block.by)}`])
    case 'divider':
      return '* * *'
    case 'event':
      return [
        wrapLines([block.title, block.when, block.where].filter(Boolean).map(plain).join('\n'), mark),
        markdownToText(block.markdown, setting),
      ]
        .filter(Boolean)
        .join('\n\n')
  }
}

function underlined(text: string, line: string, mark: RegExp): string {
  const widest = Math.max(...text.split('\n').map((row) => visibleWidth(row, mark)))
  return `${text}\n${line.repeat(Math.min(Math.max(widest, 3), lineWidth))}`
}

const quoted = (texts: string[]): string =>
  texts
    .filter(Boolean)
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
