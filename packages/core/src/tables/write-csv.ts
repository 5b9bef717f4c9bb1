import { guarded } from './guard.ts'

/** What a CSV file begins with: the mark makes Excel read it as UTF-8. */
export const csvStart = '\ufeff'

/** A row with its line's end, as Excel in Sweden reads it. No cell of it becomes a formula; reading undoes that. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(';')}\r\n`
