import { type Day, later } from '../day.ts'
import { groupBy } from '../group-by.ts'
import { isHandedOut } from '../materials/edition-state.ts'
import { type Due, expectedOn, refillDue } from './refill-due.ts'
import { isUntaken, type Observation, replay, type Span, takenPerDay } from './taken.ts'

/** An edition, and what it is of. */
export interface EditionOf {
  id: string
  materialId: string
  material: string
  language: string
  name: string
  /** Null: a file only. */
  printedOn: Day | null
  validFrom: Day
  withdrawnOn: Day | null
  recalledOn: Day | null
}

/** One edition at one visit. */
export interface SeenThere extends Observation {
  editionId: string
}

export interface LastVisit {
  visitedOn: Day
  nextLookOn: Day | null
  /** The place wants nothing more. */
  refused: boolean
  spot: string | null
}

/** How a material in one language stands at a place. */
export interface Standing {
  materialId: string
  material: string
  language: string
  /** The one to leave now; null when none is handed out any more. */
  current: EditionOf | null
  /** Each edition that has been there and may lie there still. */
  editions: { edition: EditionOf; expected: number }[]
  /** What is expected to lie there today, of all editions. */
  expected: number
  untaken: boolean
  /** How many were left when some last were; null if none ever were. */
  lastPlaced: number | null
  /** Null where nothing is to be left: the place wants none, or there is no edition to leave. */
  due: Due | null
}

/** How each material in each language that was ever seen at a place stands there on `today`. `seen` is in the order of the visits. */
export function standingsAt(seen: readonly SeenThere[], editions: readonly EditionOf[], last: LastVisit, today: Day): Standing[] {
  const there = new Map(editions.filter(({ id }) => seen.some(({ editionId }) => editionId === id)).map((edition) => [edition.id, edition]))
  const groups = groupBy(there.values(), ({ materialId, language }) => `${materialId} ${language}`)
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [standingOf([first, ...rest], seen, editions, last, today)] : []))
}

function standingOf(
  group: readonly [EditionOf, ...EditionOf[]],
  seen: readonly SeenThere[],
  editions: readonly EditionOf[],
  last: LastVisit,
  today: Day,
): Standing {
  const [{ materialId, material, language }] = group
  const lines = seen.filter(({ editionId }) => group.some(({ id }) => id === editionId))
  const replays = group.map((edition) => ({ edition, ...replay(lines.filter(({ editionId }) => editionId === edition.id)) }))
  const spans: Span[] = replays.flatMap(({ spans }) => spans)
  const lying = replays.reduce((sum, one) => sum + one.lying, 0)
  const since = replays.map(({ since }) => since ?? '').reduce(later)
  const perDay = takenPerDay(spans)
  const current = currentEdition(editions, materialId, language, today)
  const expected = expectedOn(today, { lying, since, perDay })
  return {
    materialId,
    material,
    language,
    current,
    editions: shared(expected, replays),
    expected,
    untaken: isUntaken(spans),
    lastPlaced: lines.findLast(({ placed }) => placed > 0)?.placed ?? null,
    due: current === null || last.refused ? null : refillDue({ lying, since, perDay, ...last }),
  }
}

/** Which one is left now: of those in force and not withdrawn, the latest. */
const currentEdition = (editions: readonly EditionOf[], materialId: string, language: string, today: Day): EditionOf | null =>
  editions
    .filter((one) => one.materialId === materialId && one.language === language && isHandedOut(one, today))
    .reduce<EditionOf | null>((latest, one) => (latest && latest.validFrom >= one.validFrom ? latest : one), null)

/** Of those that lie side by side each is taken in the same measure; one that surely is gone stands for nothing. */
function shared(expected: number, replays: readonly { edition: EditionOf; lying: number }[]): Standing['editions'] {
  const lying = replays.reduce((sum, one) => sum + one.lying, 0)
  return replays
    .filter((one) => one.lying > 0)
    .map(({ edition, lying: own }) => ({ edition, expected: Math.round((expected * own) / lying) }))
}
