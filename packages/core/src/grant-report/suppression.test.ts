import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Group, grantTables } from './grant-tables.ts'
import { hiddenCells, type Sum, smallest } from './suppression.ts'

/** A table's cells in rows, then the totals of its rows, of its columns and of all, and how they hang together. */
function tableOf(rows: number[][]): { values: number[]; sums: Sum[] } {
  const width = rows[0]?.length ?? 0
  const across = rows.map((_, row) => row)
  const rowTotal = (row: number) => rows.length * width + row
  const columnTotal = (column: number) => rows.length * (width + 1) + column
  const add = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)
  const down = Array.from({ length: width }, (_, column) => column)
  const total = rows.length * (width + 1) + width
  const columns = down.map((column) => add(rows.map((row) => row[column] ?? 0)))
  return {
    values: [...rows.flat(), ...rows.map(add), ...columns, add(columns)],
    sums: [
      ...across.map((row) => ({ total: rowTotal(row), parts: down.map((column) => row * width + column) })),
      ...down.map((column) => ({ total: columnTotal(column), parts: across.map((row) => row * width + column) })),
      { total, parts: across.map(rowTotal) },
      { total, parts: down.map(columnTotal) },
    ],
  }
}

test('the only small cell of a table takes three others with it', () => {
  const { values, sums } = tableOf([
    [3, 20, 9],
    [12, 30, 14],
  ])
  const shown = values.map((value, place) => (hiddenCells(values, sums)[place] ? null : value))
  expect(shown).toEqual([null, 20, null, null, 30, null, 32, 56, 15, 50, 23, 88])
})

test('two small cells that together are small take a third', () => {
  const values = [3, 1, 16, 20]
  const hidden = hiddenCells(values, [{ total: 3, parts: [0, 1, 2] }])
  expect(hidden).toEqual([true, true, true, false])
})

test('four and one do not hide in five: nothing hidden is nought', () => {
  expect(hiddenCells([4, 1, 5], [{ total: 2, parts: [0, 1] }])).toEqual([true, true, true])
})

test('nobody is told of, and where all is small all is hidden', () => {
  expect(hiddenCells([0, 0, 0], [{ total: 2, parts: [0, 1] }])).toEqual([false, false, false])
  expect(hiddenCells([2, 0, 2], [{ total: 2, parts: [0, 1] }])).toEqual([true, false, true])
})

/**
 * The reader who adds and subtracts: is there a table of whole numbers that agrees with everything shown, where `cell` is 5 or
 * more? Found by trying, up to `most` in each hidden cell.
 */
function mayBeLarge(cell: number, inner: number, { values, sums }: ReturnType<typeof tableOf>, hidden: boolean[], most: number): boolean {
  const tried = values.slice(0, inner)
  const sumOf = (parts: number[]): number => parts.reduce((sum, place) => sum + (place < inner ? (tried[place] ?? 0) : totalOf(place)), 0)
  const totalOf = (place: number): number => sumOf(sums.find(({ total }) => total === place)?.parts ?? [])
  const agrees = ({ total, parts }: Sum) => sumOf(parts) === (hidden[total] ? totalOf(total) : values[total])
  const valueAt = (place: number) => (place < inner ? (tried[place] ?? 0) : totalOf(place))
  const complete = (place: number) => sums.filter(({ parts }) => parts.at(-1) === place)
  const attempt = (place: number): boolean => {
    if (place === inner) return valueAt(cell) >= smallest && sums.every(agrees)
    if (!hidden[place]) return complete(place).every(agrees) && attempt(place + 1)
    for (let value = most; value >= 1; value--) {
      tried[place] = value
      if (complete(place).every(agrees) && attempt(place + 1)) return true
    }
    return false
  }
  return attempt(0)
}

const cell = fc.oneof({ weight: 2, arbitrary: fc.nat(4) }, { weight: 3, arbitrary: fc.integer({ min: 5, max: 7 }) })
const small = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 3 }))
  .chain(([height, width]) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }))

function expectSafe(table: ReturnType<typeof tableOf>, inner: number): void {
  const hidden = hiddenCells(table.values, table.sums)
  for (const [place, value] of table.values.entries()) {
    if (value === 0) expect(hidden[place]).toBe(false)
    else if (value < smallest) expect(mayBeLarge(place, inner, table, hidden, 12)).toBe(true)
  }
}

test('by trying every table that agrees with what is shown, nobody finds that a small number is below 5', () => {
  fc.assert(
    fc.property(small, (rows) => expectSafe(tableOf(rows), rows.flat().length)),
    { numRuns: 200 },
  )
})

test('nor by laying two tables of the same people beside each other', () => {
  const pair = fc.tuple(cell, cell, fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(pair, pair, (...pairs) => {
      const first = pairs.map(([a, b]) => [a, b])
      const second = pairs.map(([a, b, share]) => [Math.round((a + b) * share), a + b - Math.round((a + b) * share)])
      const add = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)
      const columns = (rows: number[][]) => [0, 1].map((column) => add(rows.map((row) => row[column] ?? 0)))
      const inner = [...first.flat(), ...second.flat()]
      const values = [...inner, ...first.map(add), ...columns(first), ...columns(second), add(first.flat())]
      const down = (from: number, total: number) =>
        [0, 1].map((column) => ({ total: total + column, parts: [from + column, from + 2 + column] }))
      const sums: Sum[] = [
        ...[0, 2, 4, 6].map((from) => ({ total: 8 + ((from / 2) % 2), parts: [from, from + 1] })),
        ...down(0, 10),
        ...down(4, 12),
        ...[8, 10, 12].map((from) => ({ total: 14, parts: [from, from + 1] })),
      ]
      expectSafe({ values, sums }, inner.length)
    }),
    { numRuns: 100 },
  )
})

const group: fc.Arbitrary<Group> = fc.record({
  classId: fc.constantFrom('member', 'supporting', 'youth'),
  age: fc.oneof(fc.constant(null), fc.integer({ min: 5, max: 90 })),
  municipalityCode: fc.oneof(fc.constant(null), fc.constantFrom('0180', '0123', '0163', '0184')),
  paid: fc.boolean(),
  count: fc.integer({ min: 1, max: 12 }),
})

test('a report tells no number from 1 to 4, and what it tells agrees', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 30 }), (groups) => {
      const { total, byAge, byMunicipality, byPayment } = grantTables(['member', 'supporting', 'youth'], groups)
      for (const { rows, totals } of [byAge, byMunicipality, byPayment]) {
        for (const told of [...rows.flatMap(({ cells, total }) => [...cells, total]), ...totals, total]) {
          expect(told === null || told === 0 || told >= smallest).toBe(true)
        }
        for (const { cells, total } of rows) {
          const sum = cells.reduce<number>((sum, one) => sum + (one ?? 0), 0)
          if (total !== null && !cells.includes(null)) expect(sum).toBe(total)
        }
      }
    }),
    { numRuns: 60 },
  )
})
