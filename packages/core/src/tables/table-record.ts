/** A record of a file: its number, counting the header and blank ones, and the line of the file that it begins on. */
export interface TableRecord {
  row: number
  line: number
  cells: string[]
}

export const maximumColumns = 100
export const maximumCellLength = 10_000

export const isBlank = ({ cells }: TableRecord): boolean => cells.every((cell) => cell.trim() === '')
