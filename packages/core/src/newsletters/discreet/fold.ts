import { domainToUnicode } from 'node:url'

/** Invisible: soft hyphens, zero-width and directional controls, variation selectors, Arabic vowel signs and stretching. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu

/** What Arabic writes in several ways, each as one (alef, ya, ta marbuta). */
const arabic: [RegExp, string][] = [
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
]

/**
 * Text for comparing: compatibility forms, case, invisible characters and accents gone, and all between words one space.
 * å, ä and ö stay, for without them Swedish violence (`våld`) is elected (`vald`).
 */
export function foldText(text: string): string {
  const plain = arabic
    .reduce((folded, [from, to]) => folded.replace(from, to), text.normalize('NFKC').replace(invisible, '').toLowerCase().normalize('NFC'))
    .replace(/[^åäö]/gu, (character) => character.normalize('NFD').replace(/\p{M}/gu, ''))
  return plain.replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ').trim()
}

/** The same for web and e-mail addresses, which are written without any accent, in percents, and in Punycode. */
export function foldAddress(address: string): string {
  const host = /^(?:[a-z]+:\/\/)?(?:[^\s@/?#]*@)?([^\s/?#:]+)/i.exec(address)?.[1] ?? ''
  const decoded = `${domainToUnicode(host)} ${readable(address)}`
  return withoutAccents(foldText(decoded))
}

/** Folded text as an address would have it. */
export const withoutAccents = (folded: string): string => folded.normalize('NFD').replace(/\p{M}/gu, '')

function readable(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
