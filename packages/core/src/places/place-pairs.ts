import { folded } from '../text.ts'
import { alikeNames, wordsOf } from './alike-names.ts'
import type { Place } from './place.ts'

type Traits = Pick<Place, 'id' | 'name' | 'type' | 'street' | 'municipalityCode'>

/**
 * Pairs that may be the same place: in one municipality, with names that are alike, or of one type in one street. Two that each have a
 * street, not the same, are two.
 */
export function placePairs<P extends Traits>(places: readonly P[]): [P, P][] {
  const pairs = new Map<string, [P, P]>()
  const note = (a: P, b: P) => {
    const pair: [P, P] = a.id < b.id ? [a, b] : [b, a]
    pairs.set(pair.map(({ id }) => id).join(' '), pair)
  }
  for (const there of grouped(places, ({ municipalityCode }) => [municipalityCode]).values()) {
    const neighbours = grouped(there, ({ type, street }) => (street ? [`${type} ${folded(street)}`] : []))
    for (const group of neighbours.values()) for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) note(a, b)
    const byWord = grouped(there, ({ name }) => wordsOf(name).map(stem))
    for (const place of there) {
      for (const other of rarest(place, byWord))
        if (other !== place && mayShare(place, other) && alikeNames(place.name, other.name)) note(place, other)
    }
  }
  return [...pairs.values()]
}

/** Those that share the word of the name that the fewest have: what is alike in every word is among them. */
function rarest<P extends Traits>({ name }: P, byWord: Map<string, P[]>): P[] {
  const groups = wordsOf(name).map((word) => byWord.get(stem(word)) ?? [])
  return groups.sort((a, b) => a.length - b.length)[0] ?? []
}

/** Where a word has its forms, and seldom its slips. */
const stem = (word: string): string => word.slice(0, 4)

const mayShare = (a: Traits, b: Traits): boolean => !a.street || !b.street || folded(a.street) === folded(b.street)

function grouped<P>(items: readonly P[], keysOf: (item: P) => string[]): Map<string, P[]> {
  const groups = new Map<string, P[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
