import { z } from 'zod'
import { DomainError } from './errors.ts'

/** Where a page of a list ended: the sorting value and the id of its last item, as one opaque text. */
export function cursor(key: string | number, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

const Position = z.tuple([z.union([z.string(), z.number()]), z.uuid()])

/** The sorting value and the id in a cursor. Throws `cursor_invalid` for a text that we did not make. */
export function position(text: string): { key: string | number; id: string } {
  try {
    const [key, id] = Position.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { key, id }
  } catch {
    throw new DomainError('invalid', 'cursor_invalid', { pointer: '/after' })
  }
}

/** Cuts rows fetched with `limit + 1` into a page and the cursor to the next one. */
export function page<T>(rows: T[], limit: number, cursorOf: (last: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}
