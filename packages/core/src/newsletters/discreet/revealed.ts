import type { Block, LetterContent } from '../content.ts'
import { pieces } from '../merge-fields.ts'
import type { Watch } from './watch.ts'

/** A place of a letter where a word gives away whom it is from. */
export interface Revealed {
  /** From the content on: `/subject`, `/blocks/3/href`. */
  pointer: string
  word: string
}

/** Every place of a letter's own words that must not stand in its discreet form, each with the first word found there. */
export function revealedIn({ subject, preheader, blocks }: LetterContent, watch: Watch): Revealed[] {
  const texts: [pointer: string, text: string][] = [
    ['/subject', subject],
    ['/preheader', preheader],
    ...blocks.flatMap((block, index) => textsOf(block).map(([name, text]): [string, string] => [`/blocks/${index}/${name}`, text])),
  ]
  return texts.flatMap(([pointer, text]) => {
    const word = pointer.endsWith('/href') ? watch.inAddress(text) : (watch.inText(said(text)) ?? addressIn(text, watch))
    return word === undefined ? [] : [{ pointer, word }]
  })
}

const textsOf = (block: Block): [name: string, text: string][] =>
  Object.entries(block).flatMap(([name, value]): [string, string][] =>
    name !== 'type' && name !== 'imageId' && typeof value === 'string' ? [[name, value]] : [],
  )

/** What a text may come to say: its fields are each recipient's own words, or the fallback, which is ours. */
const said = (text: string): string =>
  pieces(text)
    .map((piece) => ('literal' in piece ? piece.literal : piece.fallback))
    .join('')

const address = /(?:https?:\/\/|mailto:|tel:)[^\s<>()[\]"]+|[^\s<>()[\]"]+@[^\s<>()[\]"]+/gi

function addressIn(text: string, watch: Watch): string | undefined {
  for (const [found] of text.matchAll(address)) {
    const word = watch.inAddress(found)
    if (word !== undefined) return word
  }
  return undefined
}
