import { folded } from '../text.ts'

/**
 * Whether two names may be of the same place: the same letters, or every word of the shorter one in the other, as far as a form ("Apotek",
 * "Apoteket") or a slip of one letter. "Stadsdelsförvaltningen Farsta" and "Stadsdelsförvaltningen Järva" are two.
 */
export function alikeNames(a: string, b: string): boolean {
  if (folded(a) === folded(b)) return true
  const [first, second] = [wordsOf(a), wordsOf(b)]
  return (first.length <= second.length && allIn(first, second)) || (second.length <= first.length && allIn(second, first))
}

const allIn = (few: string[], many: string[]): boolean =>
  few.length > 0 && few.every((word) => many.some((other) => alikeWords(word, other)))

/** Its words, `folded`, each once. */
export const wordsOf = (name: string): string[] => [...new Set(name.split(/[^\p{L}\p{N}]+/u).flatMap((word) => folded(word) || []))]

function alikeWords(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].sort((one, other) => one.length - other.length)
  if (short === long) return true
  if (short.length < 4) return false
  return (long.startsWith(short) && long.length - short.length <= 2) || oneSlipApart(short, long)
}

/** One letter more, or another. */
function oneSlipApart(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false
  const from = [...short].findIndex((letter, index) => letter !== long[index])
  const at = from < 0 ? short.length : from
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
