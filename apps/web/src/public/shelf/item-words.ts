import type { ShelfItem } from '@lykta/core/publications'
import { isolate } from '@lykta/i18n'
import type { PublicWords } from '../page.tsx'

/** What kind of thing it is and what it is called; once where both are the same word. */
export function itemWords(t: PublicWords, { kind, title }: ShelfItem): { kind: string | null; title: string; whole: string } {
  const word = t(`shelf.kind.${kind}`)
  if (word.toLowerCase() === title.toLowerCase()) return { kind: null, title, whole: title }
  return { kind: word, title, whole: `${word}: ${isolate(title)}` }
}
