import { groupBy } from '../group-by.ts'
import type { PlaceType } from '../places/index.ts'

/** What visits left and took away, of a material in a language in a month. */
export interface Left {
  month: string
  materialId: string
  language: string
  placed: number
  removed: number
}

/** What the ledger says besides, of a material in a language in a month, or of its file. */
export interface Moved {
  month: string
  materialId: string
  language: string
  printed: number
  sent: number
  /** To co-publishers, less what came back. */
  partners: number
  destroyed: number
  /** Found missing when counted, less what was found too many. */
  lost: number
  downloads: number
}

/** How many places of a type in a municipality got how many copies. */
export interface Reached {
  type: PlaceType
  municipalityCode: string
  places: number
  placed: number
}

/** What printing one copy cost, of a material in a language: null where no print order says. */
export interface UnitCost {
  materialId: string
  language: string
  unitOre: number | null
}

const sumOf = <Row>(rows: readonly Row[], numberOf: (row: Row) => number): number => rows.reduce((sum, row) => sum + numberOf(row), 0)

/** The sums of both kinds of row. Copies that reached somebody: placed and sent. */
export function totals(left: readonly Left[], moved: readonly Moved[]) {
  return {
    placed: sumOf(left, ({ placed }) => placed),
    removed: sumOf(left, ({ removed }) => removed),
    printed: sumOf(moved, ({ printed }) => printed),
    sent: sumOf(moved, ({ sent }) => sent),
    partners: sumOf(moved, ({ partners }) => partners),
    destroyed: sumOf(moved, ({ destroyed }) => destroyed),
    lost: sumOf(moved, ({ lost }) => lost),
    downloads: sumOf(moved, ({ downloads }) => downloads),
  }
}
export type Totals = ReturnType<typeof totals>

/** The sums for each value of `keyOf`, in the order of `keys`, which may name some that have nothing. */
export const totalsBy = (
  keys: readonly string[],
  left: readonly Left[],
  moved: readonly Moved[],
  keyOf: (row: Left | Moved) => string,
): (Totals & { key: string })[] => {
  const [leftBy, movedBy] = [groupBy(left, keyOf), groupBy(moved, keyOf)]
  return keys.map((key) => ({ key, ...totals(leftBy.get(key) ?? [], movedBy.get(key) ?? []) }))
}

/** Places and copies for each value of `keyOf`, the most copies first. */
export const placesBy = <Key extends string>(reached: readonly Reached[], keyOf: (row: Reached) => Key) =>
  [...groupBy(reached, keyOf)]
    .map(([key, rows]) => ({ key, places: sumOf(rows, ({ places }) => places), placed: sumOf(rows, ({ placed }) => placed) }))
    .sort((a, b) => b.placed - a.placed || (a.key < b.key ? -1 : 1))

/**
 * What a copy that reached somebody cost, in öre: what the copies used up in the time cost to print, also those that were destroyed
 * or lost, shared by those that were placed or sent. Copies in store cost nothing yet. Null where no price is known or none reached anybody.
 */
export function costPerCopy(unitOre: number | null, { placed, sent, destroyed, lost }: Totals): number | null {
  const reached = placed + sent
  if (unitOre === null || reached === 0) return null
  return (unitOre * (reached + destroyed + Math.max(0, lost))) / reached
}
