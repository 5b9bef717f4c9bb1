import { isolate } from '@lykta/i18n'
import { escapeHtml } from './escape-html.ts'
import type { Marks } from './slots.ts'

/** Sets a line of text, with marks in it, for the places it can stand in. */
export interface Typesetting {
  direction: 'ltr' | 'rtl'
  /** Content of an HTML element. */
  html(text: string): string
  /** Value of an HTML attribute, or of `<title>`, where there can be no elements. */
  attribute(text: string): string
  /** Plain text and headers. */
  plain(text: string): string
}

/** What reads left to right in every script: web and e-mail addresses … */
const address = String.raw`https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[^\s<>@"(]+@[^\s<>@"]+\.[a-z]{2,}`

/**
 * … and numbers long enough to be torn apart: phone, date, time, account. A line break must not do that either. A dash (–) stands
 * between two numbers, which are read in the text's direction.
 */
const number = String.raw`\+?\d[\d ()/.:-]{3,22}\d`

/**
 * In a right-to-left letter such islands are isolated from the words around them (UAX #9): by `bdi` in HTML, by U+2068 … U+2069
 * in text. So are merge values, whose direction nobody knows; these in every letter's HTML.
 */
export function createTypesetting(direction: 'ltr' | 'rtl', marks: Marks): Typesetting {
  const pattern = new RegExp(`(${direction === 'rtl' ? `${address}|` : ''}${number}|${marks.source})`, 'i')
  const set = (text: string, outside: (text: string) => string, inside: (text: string) => string) =>
    text
      .split(pattern)
      .map((piece, index) => (index % 2 === 0 ? outside(piece) : inside(piece)))
      .join('')
  const island = (text: string) => {
    if (marks.has(text)) return `<bdi>${escapeHtml(text)}</bdi>`
    return `<bdi dir="ltr"${startsAsNumber.test(text) ? ' style="white-space:nowrap"' : ''}>${escapeHtml(text)}</bdi>`
  }

  return {
    direction,
    attribute: escapeHtml,
    html: (text) => set(text, escapeHtml, island),
    plain: (text) => (direction === 'rtl' ? set(text, (piece) => piece, isolate) : text),
  }
}

const startsAsNumber = new RegExp(`^${number}$`)
