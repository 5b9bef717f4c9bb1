import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { decode } from './decode.ts'
import { fileError } from './errors.ts'

/** The bytes of a file, as they were given. */
export const CsvBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'file_empty' })

/** A record of a file: its number, counting the header and blank ones, and the line of the file that it begins on. */
export interface CsvRecord {
  row: number
  line: number
  cells: string[]
}

export interface CsvFile {
  header: string[]
  records: CsvRecord[]
  /** How many records had nothing in any cell. */
  blank: number
}

const maximumRows = 10_000
const maximumColumns = 100
const maximumCellLength = 10_000

/**
 * Reads a CSV file as real ones are: comma, semicolon or tab; line ends mixed; quotes with line breaks, or loose inside a
 * cell. The first record with anything in it is the header.
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  const text = decode(bytes)
  const all = recordsOf(text)
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [header, ...records] = filled
  if (!header) throw fileError('csv_no_header')
  if (header.cells.length > maximumColumns) throw fileError('csv_too_many_columns', { maximum: maximumColumns })
  if (records.length > maximumRows) throw fileError('csv_too_many_rows', { maximum: maximumRows })
  for (const { row, cells } of filled) {
    if (cells.some((cell) => cell.length > maximumCellLength)) throw fileError('csv_cell_too_long', { row, maximum: maximumCellLength })
  }
  return { header: header.cells.map((cell) => cell.trim()), records, blank: all.length - filled.length }
}

function recordsOf(text: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ row: records.length + 1, line, cells })
        line = lines + 1
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') throw fileError('csv_quote_open', { line })
    throw error
  }
  return records
}

/** The one of the three that stands most often in the first line with words, outside quotes. */
function delimiterOf(text: string): string {
  const counts = { ';': 0, ',': 0, '\t': 0 }
  let quoted = false
  for (const sign of text.trimStart()) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted && (sign === ';' || sign === ',' || sign === '\t')) counts[sign]++
  }
  const [most] = Object.entries(counts).sort(([, a], [, b]) => b - a)
  return most?.[0] ?? ';'
}
