import { DomainError } from '@lykta/core'
import type { Block, Letter } from '@lykta/core/newsletters'

/**
 * The last guard of the discreet form: whoever else reads this mailbox must not learn who wrote. Throws
 * `discreet_names_association` with the place when the letter's own words name the association or its website.
 * `{{associationName}}` is safe: it becomes the sender's name.
 */
export function refuseRevealing({ content, association }: Letter): void {
  const reveals = revealing(association)
  const texts: [place: string, text: string][] = [
    ['subject', content.subject],
    ['preheader', content.preheader],
    ...content.blocks.map((block, index): [string, string] => [`blocks/${index}`, wordsOf(block)]),
  ]
  const place = texts.find(([, text]) => reveals(text))?.[0]
  if (place) throw new DomainError('unprocessable', 'discreet_names_association', { pointer: `/content/${place}` })
}

/** Beginnings of words count, so that a genitive or a compound of the name is found; a part inside another word does not. */
function revealing(association: Letter['association']): (text: string) => boolean {
  const names = [association.name, websiteHost(association.website)].filter(Boolean).map((name) => plain(name))
  const patterns = names.map((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[^\p{L}\p{N} ]/gu, '\\$&')}`, 'u'))
  return (text) => patterns.some((pattern) => pattern.test(plain(text)))
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

export const websiteHost = (website: string | null): string => (website ?? '').replace(/^https?:\/\/(www\.)?/i, '').replace(/[/?#].*$/, '')

const wordsOf = (block: Block): string =>
  Object.entries(block)
    .filter(([name]) => name !== 'type' && name !== 'imageId')
    .map(([, value]) => String(value))
    .join('\n')
