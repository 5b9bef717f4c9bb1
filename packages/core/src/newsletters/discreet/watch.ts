import { type Language, languageOr } from '@lykta/i18n'
import { fieldWords } from './field-words.ts'
import { foldAddress, foldText, withoutAccents } from './fold.ts'

/** Finds what must not stand in a discreet letter. Each gives the word as we know it, or undefined. */
export interface Watch {
  /** In words. */
  inText(text: string): string | undefined
  /** In an e-mail or web address, where words are run together. */
  inAddress(address: string): string | undefined
}

interface Forbidden {
  word: string
  pattern: RegExp
  /** Without spaces and accents, long enough to be no part of another word; as it may stand anywhere in an address. */
  joined: string | undefined
}

/**
 * Watches for `names` (of the association, its domains, what it has added) and for the field's words in the letter's language,
 * Swedish and English. Beginnings of words count, so that a genitive or a compound is found; a name of up to three letters
 * counts as a whole word only.
 */
export function createWatch(names: readonly string[], language: string): Watch {
  const base = languageOr(language.split('-')[0])
  const field = [...new Set<Language>([base, 'sv', 'en'])].flatMap(fieldOf)
  const forbidden = [...names.flatMap((name) => nameToFind(name) ?? []), ...field]
  return {
    inText: (text) => find(forbidden, foldText(text)),
    inAddress: (address) => {
      const folded = foldAddress(address)
      const run = folded.replaceAll(' ', '')
      return find(forbidden, folded) ?? forbidden.find(({ joined }) => joined !== undefined && run.includes(joined))?.word
    },
  }
}

const find = (forbidden: Forbidden[], folded: string): string | undefined => forbidden.find(({ pattern }) => pattern.test(folded))?.word

const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
/** What Arabic writes together with the word that follows: and, with, for, the. */
const arabicPrefix = '(?:و|ف)?(?:ب|ك|ل)?(?:ال|لل)?'

function nameToFind(name: string): Forbidden | undefined {
  const folded = foldText(name)
  if (folded === '') return undefined
  const ending = folded.replaceAll(' ', '').length <= 3 ? `s?${after}` : ''
  return { word: name, pattern: new RegExp(`${before}(?:${arabicPrefix})?${spaced(folded)}${ending}`, 'u'), joined: joinedOf(name, 5) }
}

const fieldOf = (language: Language): Forbidden[] =>
  fieldWords[language].map((word) => {
    const parts = word.split(' ').map((part) => {
      const [, first, inner = '', last] = /^(\*?)(.*?)(\*?)$/.exec(part) ?? []
      return `${first ? '\\p{L}*' : ''}${foldText(inner)}${last ? '\\p{L}*' : ''}`
    })
    const pattern = new RegExp(`${before}${language === 'ar' ? arabicPrefix : ''}${parts.join(' ?')}${after}`, 'u')
    const stem = word.replaceAll('*', '')
    return { word: stem, pattern, joined: word.includes('*') ? joinedOf(stem, 6) : undefined }
  })

/** Folded words hold no sign that means something in a pattern. Written as one word they are the same name. */
const spaced = (folded: string): string => folded.split(' ').join(' ?')

function joinedOf(word: string, least: number): string | undefined {
  const joined = withoutAccents(foldText(word)).replaceAll(' ', '')
  return joined.length >= least ? joined : undefined
}
