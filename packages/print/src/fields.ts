import { randomBytes } from 'node:crypto'
import { type MergeField, type MergeValues, pieces } from '@lykta/core/newsletters'
import { isolate } from '@lykta/i18n'
import { breakable } from './breakable.ts'

/**
 * Merge fields of a letter while it goes through Markdown: `place` puts words that nobody can have written in their stead,
 * `fill` one recipient's values, which are therefore never read as Markdown.
 */
export interface Fields {
  place(text: string): string
  fill(text: string, values: MergeValues, outside: (text: string) => string): string
}

export function createFields(): Fields {
  const nonce = randomBytes(8).toString('hex')
  const placed: { field: MergeField; fallback: string }[] = []
  return {
    place: (text) =>
      pieces(text)
        .map((piece) => ('literal' in piece ? piece.literal : `lk${nonce}n${placed.push(piece) - 1}x`))
        .join(''),
    fill: (text, values, outside) =>
      text
        .split(new RegExp(`lk${nonce}n(\\d+)x`))
        .map((part, index) => {
          if (index % 2 === 0) return outside(part)
          const piece = placed[Number(part)]
          const value = piece ? oneLine(values[piece.field]) || oneLine(piece.fallback) : ''
          return value && isolate(breakable(value))
        })
        .join(''),
  }
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
