import type { Day } from '../day.ts'
import { isHandedOut } from '../materials/edition-state.ts'
import type { EditionOf, Standing } from './standing.ts'

/** One edition at one stop, as a line of the paper. */
export interface StopRow {
  edition: Pick<EditionOf, 'id' | 'materialId' | 'material' | 'language' | 'name'>
  /** What should lie there; 0 of one that is to be left for the first time. */
  expected: number
  /** To be taken away, all of it. */
  recalled: boolean
  /** How many to leave: as many as last time. Null where nothing is known, and 0 of one that is handed out no more. */
  suggested: number | null
}

/**
 * What to look for and what to leave at a stop: what lies there, and of each of those materials the edition that is left now.
 * Where nothing ever lay, every edition that is handed out.
 */
export function stopRows(standings: readonly Standing[], editions: readonly EditionOf[], refused: boolean, today: Day): StopRow[] {
  const wanted = refused ? [] : standings.flatMap(({ current, lastPlaced }) => (current ? [{ current, lastPlaced }] : []))
  const lying = standings.flatMap((one) => one.editions)
  const fresh = standings.length === 0 && !refused ? editions.filter((edition) => isHandedOut(edition, today)) : []
  const rows = new Map<string, StopRow>()
  for (const { edition, expected } of lying) rows.set(edition.id, rowOf(edition, expected, 0, today))
  for (const { current, lastPlaced } of wanted) {
    rows.set(current.id, rowOf(current, rows.get(current.id)?.expected ?? 0, lastPlaced, today))
  }
  for (const edition of fresh) rows.set(edition.id, rowOf(edition, 0, null, today))
  return editions.flatMap(({ id }) => rows.get(id) ?? [])
}

const rowOf = (edition: EditionOf, expected: number, suggested: number | null, today: Day): StopRow => ({
  edition: {
    id: edition.id,
    materialId: edition.materialId,
    material: edition.material,
    language: edition.language,
    name: edition.name,
  },
  expected,
  recalled: edition.recalledOn !== null && edition.recalledOn <= today,
  suggested,
})

/** What to pack: of each edition, as many as the stops are to get. */
export function packing(rows: readonly StopRow[]): { edition: StopRow['edition']; quantity: number }[] {
  const sums = new Map<string, { edition: StopRow['edition']; quantity: number }>()
  for (const { edition, suggested } of rows) {
    const known = sums.get(edition.id)
    sums.set(edition.id, { edition, quantity: (known?.quantity ?? 0) + (suggested ?? 0) })
  }
  return [...sums.values()].filter(({ quantity }) => quantity > 0)
}
