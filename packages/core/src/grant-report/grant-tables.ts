import { hiddenCells, type Sum, smallest } from './suppression.ts'

export const ageBands = ['under_15', '15_17', '18_25', 'from_26', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]
export const paymentGroups = ['paid', 'not_paid'] as const
export type PaymentGroup = (typeof paymentGroups)[number]

/** So many who were counted on the day and are alike in all of this. */
export interface Group {
  classId: string
  /** The age she reaches in the year of the day; null where her year of birth is not known. */
  age: number | null
  municipalityCode: string | null
  /** The period that covers the day was paid for: no exemption, no free class. */
  paid: boolean
  count: number
}

/** A number that is told; null where it is hidden. */
export type Told = number | null

/** The classes against what divides them. Its totals are the same as those of the others. */
export interface GrantTable<Column extends string = string> {
  columns: Column[]
  rows: { classId: string; cells: Told[]; total: Told }[]
  totals: Told[]
}

export interface GrantTables {
  total: Told
  byAge: GrantTable<AgeBand>
  /** By code; `other` are those of municipalities with fewer than 5 members, `unknown` those of whom we do not know it. */
  byMunicipality: GrantTable
  byPayment: GrantTable<PaymentGroup>
}

/**
 * The tables of a report, hidden together: they share the totals of the classes, so that what one of them hides must not
 * follow from another.
 */
export function grantTables(classIds: string[], groups: Group[]): GrantTables {
  const { total, classTotals, parts, sums, values } = layOut(classIds, groups)
  const hidden = hiddenCells(values, sums)
  const told = (place: number): Told => (hidden[place] ? null : (values[place] ?? 0))
  const table = <Column extends string>({ columns, cells, totals }: Part<Column>): GrantTable<Column> => ({
    columns,
    rows: classIds.map((classId, row) => ({ classId, cells: (cells[row] ?? []).map(told), total: told(classTotals[row] ?? total) })),
    totals: totals.map(told),
  })
  return { total: told(total), byAge: table(parts.age), byMunicipality: table(parts.municipality), byPayment: table(parts.payment) }
}

/** A table by the places of its values. */
interface Part<Column extends string> {
  columns: Column[]
  cells: number[][]
  totals: number[]
}

function layOut(classIds: string[], groups: Group[]) {
  const values: number[] = []
  const sums: Sum[] = []
  const place = (value: number): number => values.push(value) - 1
  const countOf = (test: (group: Group) => boolean): number => groups.reduce((sum, group) => sum + (test(group) ? group.count : 0), 0)
  const total = place(countOf(() => true))
  const classTotals = classIds.map((classId) => place(countOf((group) => group.classId === classId)))
  sums.push({ total, parts: classTotals })
  function part<Column extends string>(columns: Column[], columnOf: (group: Group) => Column): Part<Column> {
    const totals = columns.map((column) => place(countOf((group) => columnOf(group) === column)))
    const cells = classIds.map((classId) =>
      columns.map((column) => place(countOf((group) => group.classId === classId && columnOf(group) === column))),
    )
    sums.push({ total, parts: totals })
    for (const [row, parts] of cells.entries()) sums.push({ total: classTotals[row] ?? total, parts })
    for (const [column, of] of totals.entries()) sums.push({ total: of, parts: cells.map((row) => row[column] ?? of) })
    return { columns, cells, totals }
  }
  const large = largeMunicipalities(groups)
  const parts = {
    age: part([...ageBands], ({ age }) => ageBand(age)),
    municipality: part([...large, 'other', 'unknown'], ({ municipalityCode: code }) =>
      code === null ? 'unknown' : large.includes(code) ? code : 'other',
    ),
    payment: part([...paymentGroups], ({ paid }) => (paid ? 'paid' : 'not_paid')),
  }
  return { total, classTotals, parts, sums, values }
}

/** To name a municipality would tell that somebody lives there. */
function largeMunicipalities(groups: Group[]): string[] {
  const counts = new Map<string, number>()
  for (const { municipalityCode: code, count } of groups) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + count)
  return [...counts.entries()].flatMap(([code, count]) => (count >= smallest ? [code] : [])).sort()
}

/** The bands that grant-givers ask for (MUCF, the municipalities). */
function ageBand(age: number | null): AgeBand {
  if (age === null) return 'unknown'
  if (age < 15) return 'under_15'
  if (age < 18) return '15_17'
  return age < 26 ? '18_25' : 'from_26'
}
