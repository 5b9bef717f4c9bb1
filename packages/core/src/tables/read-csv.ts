import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { textOf } from './decode.ts'
import { fileError } from './errors.ts'
import { unguarded } from './guard.ts'
import type { TableFile } from './table-file.ts'
import { maximumCellLength, maximumColumns, type TableRecord } from './table-record.ts'

/**
 * The records of a CSV file as real ones are: comma, semicolon or tab; line ends mixed; quotes with line breaks, or loose
 * inside a cell.
 */
export async function* csvRecords(file: TableFile, start: Uint8Array): AsyncGenerator<TableRecord> {
  const text = textOf(file, start)
  const { value: first = '' } = await text.next()
  let [row, line] = [0, 1]
  const places: { row: number; line: number }[] = []
  const parser = parse({
    delimiter: delimiterOf(first),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // called while it parses: an error after it knows where the record before ended
    on_record: (cells, { lines }) => {
      places.push({ row: ++row, line })
      line = lines + 1
      return cells
    },
    // in characters: a cell that never ends is not waited for
    max_record_size: maximumColumns * maximumCellLength,
  })
  const source = Readable.from(joined(first, text))
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  try {
    // without `columns` a record is its cells
    for await (const cells of parser as AsyncIterable<string[]>) {
      const place = places.shift()
      if (place) yield { ...place, cells: cells.map(unguarded) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw fileError('csv_quote_open', { line })
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw fileError('csv_cell_too_long', { row: row + 1, maximum: maximumCellLength })
    throw error
  } finally {
    source.destroy()
  }
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (first !== '') yield first
  for await (const piece of rest) if (piece !== '') yield piece
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
