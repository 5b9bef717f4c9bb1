import { type Constraint, solve } from 'yalps'

/** Fewer than so many are never told. Nobody at all is: there is no one to protect. */
export const smallest = 5

/** That a total is the sum of its parts, by their places among the values. */
export interface Sum {
  total: number
  parts: number[]
}

/**
 * Which of `values` to hide, of a table or of several that share totals: every one from 1 to 4, and so many more that nobody
 * who adds and subtracts what is shown can tell of any of those that it is below 5. Such a reader knows that nothing
 * hidden is nought.
 *
 * Hiding more only widens what is possible, so each small value has to be found safe once; when every value that is not
 * nought is hidden all of them are, however large. What turns out not to have been needed is shown after all, totals first:
 * they are what a report is read for.
 */
export function hiddenCells(values: readonly number[], sums: readonly Sum[]): boolean[] {
  const hidden = values.map(isSmall)
  const small = [...values.keys()].filter((place) => hidden[place])
  for (const place of small) {
    while (!couldBeLarge(place, values, sums, hidden)) {
      const next = complement(place, values, sums, hidden)
      if (next === undefined) break
      hidden[next] = true
    }
  }
  const added = [...values.keys()].filter((place) => hidden[place] && !small.includes(place))
  added.sort((a, b) => weight(b, sums) - weight(a, sums) || (values[b] ?? 0) - (values[a] ?? 0))
  for (const place of added) {
    hidden[place] = false
    if (!small.every((one) => couldBeLarge(one, values, sums, hidden))) hidden[place] = true
  }
  return hidden
}

/** How much a value says: of how many sums it is the total. */
const weight = (place: number, sums: readonly Sum[]): number => sums.filter(({ total }) => total === place).length

const isSmall = (value: number): boolean => value > 0 && value < smallest

/**
 * Whether what is shown leaves it possible that a hidden cell is 5 or more: an integer program over the hidden cells, each
 * at least 1, that keeps every sum.
 */
function couldBeLarge(cell: number, values: readonly number[], sums: readonly Sum[], hidden: readonly boolean[]): boolean {
  const constraints = new Map<string, Constraint>([['aim', { max: smallest - 1 }]])
  const coefficients = new Map<number, [string, number][]>([[cell, [['aim', 1]]]])
  for (const [index, { total, parts }] of sums.entries()) {
    let remaining = 0
    for (const [place, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      // hidden cells are counted from 1, their least
      remaining -= sign * (hidden[place] ? 1 : (values[place] ?? 0))
      if (!hidden[place]) continue
      const list = coefficients.get(place) ?? []
      coefficients.set(place, [...list, [`sum ${index}`, sign]])
    }
    constraints.set(`sum ${index}`, { equal: remaining })
  }
  // The bound is on steps, never on time: the same report is hidden in the same places on every machine.
  const { status, result } = solve(
    { direction: 'maximize', objective: 'aim', constraints, variables: coefficients, integers: true },
    { maxIterations: 2000, maxPivots: 20_000 },
  )
  return status === 'optimal' && result > smallest - 1.5
}

/**
 * What to hide next, so that `cell` may be more: of what is shown in the sums that hang together with it, what says least;
 * first where least is hidden, then the least value.
 */
function complement(cell: number, values: readonly number[], sums: readonly Sum[], hidden: readonly boolean[]): number | undefined {
  const touching = connected(cell, sums, hidden)
  const choices = touching.flatMap((sum) => {
    const cells = [...sum.parts, sum.total]
    const hiddenHere = cells.filter((place) => hidden[place]).length
    const shown = cells.filter((place) => !hidden[place] && (values[place] ?? 0) > 0)
    return shown.map((place) => ({ place, hiddenHere, weight: weight(place, sums), value: values[place] ?? 0 }))
  })
  choices.sort((a, b) => a.weight - b.weight || a.hiddenHere - b.hiddenHere || a.value - b.value || a.place - b.place)
  return choices[0]?.place
}

/** The sums that a change of `cell` may reach through what is hidden. */
function connected(cell: number, sums: readonly Sum[], hidden: readonly boolean[]): Sum[] {
  const reached = new Set([cell])
  const found = new Set<Sum>()
  for (const place of reached) {
    for (const sum of sums) {
      const cells = [...sum.parts, sum.total]
      if (found.has(sum) || !cells.includes(place)) continue
      found.add(sum)
      for (const other of cells) if (hidden[other]) reached.add(other)
    }
  }
  return [...found]
}
