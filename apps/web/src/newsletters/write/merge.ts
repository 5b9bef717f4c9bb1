import { blockFields, type Draft, type DraftBlock } from './draft.ts'

/** A stretch of two drafts of one text: the same in both, or what each has in its place. */
export type Stretch = { same: DraftBlock[] } | { mine: DraftBlock[]; theirs: DraftBlock[] }

export const choices = ['mine', 'theirs', 'both'] as const
export type Choice = (typeof choices)[number]

/** Tells one block from another by what it says. */
export const signature = ({ type, fields }: DraftBlock): string => JSON.stringify([type, ...blockFields[type].map((name) => fields[name])])

/** Lays two drafts beside each other, with as much of them as possible the same (longest common subsequence). */
export function stretches(mine: DraftBlock[], theirs: DraftBlock[]): Stretch[] {
  const common = commonLengths(mine.map(signature), theirs.map(signature))
  const found: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < mine.length || j < theirs.length) {
    const [own, other] = [mine[i], theirs[j]]
    if (own && other && signature(own) === signature(other)) {
      sameIn(found).push(own)
      i += 1
      j += 1
    } else if (own && (!other || at(common, i + 1, j) >= at(common, i, j + 1))) {
      differenceIn(found).mine.push(own)
      i += 1
    } else if (other) {
      differenceIn(found).theirs.push(other)
      j += 1
    }
  }
  return found
}

/**
 * The draft that comes of choosing. `subject` and `preheader` choose by these names, stretches by their number; where nothing
 * was chosen it is both, for then nothing is lost. Blocks get keys of their own.
 */
export function merged(mine: Draft, theirs: Draft, chosen: (name: string) => Choice | undefined): Draft {
  const line = (name: 'subject' | 'preheader') => (chosen(name) === 'theirs' ? theirs[name] : mine[name])
  const blocks = stretches(mine.blocks, theirs.blocks).flatMap((stretch, index) => {
    if ('same' in stretch) return stretch.same
    const choice = chosen(String(index)) ?? 'both'
    return [...(choice === 'mine' ? [] : stretch.theirs), ...(choice === 'theirs' ? [] : stretch.mine)]
  })
  return {
    subject: line('subject'),
    preheader: line('preheader'),
    blocks: blocks.map((block, index) => ({ ...block, key: String(index + 1) })),
  }
}

/** How many blocks are common from each place of the two to their ends. */
function commonLengths(mine: string[], theirs: string[]): number[][] {
  const lengths = Array.from({ length: mine.length + 1 }, () => Array<number>(theirs.length + 1).fill(0))
  for (let i = mine.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    for (let j = theirs.length - 1; j >= 0; j--)
      row[j] = mine[i] === theirs[j] ? 1 + at(lengths, i + 1, j + 1) : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
  }
  return lengths
}

const at = (lengths: number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0

/** The stretch that blocks of the kind go on in: the last, or a new one. */
function sameIn(found: Stretch[]): DraftBlock[] {
  const last = found.at(-1)
  if (last && 'same' in last) return last.same
  const stretch = { same: [] }
  found.push(stretch)
  return stretch.same
}

function differenceIn(found: Stretch[]): Exclude<Stretch, { same: unknown }> {
  const last = found.at(-1)
  if (last && !('same' in last)) return last
  const stretch = { mine: [], theirs: [] }
  found.push(stretch)
  return stretch
}
