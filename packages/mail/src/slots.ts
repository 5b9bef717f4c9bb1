import { randomBytes } from 'node:crypto'
import { type LetterRecipient, pieces } from '@lykta/core/newsletters'
import { oneLine } from './one-line.ts'

/** What one recipient's letter says in a place: a single line of plain text, not yet encoded for where it stands. */
type Slot = (recipient: LetterRecipient) => string

/** A piece of a finished letter: the same for everyone, or a slot. */
export type Part = string | Slot

/**
 * Stand-ins for slots while a letter goes through Markdown, MJML and line wrapping: words of letters and digits that none
 * of them touches and that nobody can have written, since a part of them is drawn at random for every letter.
 */
export interface Marks {
  /** The text with every merge field replaced by a mark. */
  place(text: string): string
  /** A mark for a slot of one's own. */
  markFor(slot: Slot): string
  has(text: string): boolean
  /** Finds one mark; for building larger patterns. */
  readonly source: string
  /** The text taken apart again. */
  split(text: string): Part[]
}

/** `associationName` is what the field of that name says to everyone, or null for each recipient's own value. */
export function createMarks(associationName: string | null): Marks {
  const nonce = randomBytes(8).toString('hex')
  const slots: Slot[] = []
  const source = `lk${nonce}n\\d+x`
  const markFor = (slot: Slot) => `lk${nonce}n${slots.push(slot) - 1}x`

  return {
    source,
    markFor,
    place: (text) =>
      pieces(text)
        .map((piece) => {
          if ('literal' in piece) return piece.literal
          const { field, fallback } = piece
          if (field === 'associationName' && associationName !== null) return markFor(() => oneLine(associationName))
          return markFor((recipient) => oneLine(recipient.merge[field]) || oneLine(fallback))
        })
        .join(''),
    has: (text) => text.includes(`lk${nonce}n`),
    split: (text) =>
      text
        .split(new RegExp(`lk${nonce}n(\\d+)x`))
        .map((piece, index) => (index % 2 === 0 ? piece : (slots[Number(piece)] ?? '')))
        .filter((part) => part !== ''),
  }
}

/** A subject for `recipient`: an empty value leaves no double space behind. */
export const fillSubject = (parts: Part[], recipient: LetterRecipient): string =>
  fillParts(parts, recipient, (value) => value)
    .replace(/\s+/g, ' ')
    .trim()

/** The parts as one text for `recipient`, each slot's value passed through `encode`. */
export const fillParts = (parts: Part[], recipient: LetterRecipient, encode: (value: string) => string): string =>
  parts.map((part) => (typeof part === 'string' ? part : encode(part(recipient)))).join('')
