import { fileError } from '../../tables/errors.ts'
import { openTable, type TableFile, type TableRecord } from '../../tables/index.ts'
import { folded } from '../../text.ts'
import { detectColumns } from './columns.ts'

/** A members file that is being read: its records some at a time, so that never all of them are held. */
export interface MembersFile {
  header: string[]
  batches: AsyncIterable<TableRecord[]>
  /** How many records were blank; known when all are read. */
  blank(): number
}

const maximumRows = 200_000
/** So many rows are decided together: enough for one question to the database to be worth it, few enough that others are not kept waiting. */
export const batchSize = 500

/** Throws for a file without a row, and for one whose second row is a header too. */
export async function openMembersFile(file: TableFile): Promise<MembersFile> {
  const { header, records, blank } = await openTable(file, { maximumRows })
  const { value: first } = await records.next()
  if (!first) throw fileError('file_only_header')
  if (isHeader(first)) throw fileError('csv_two_headers', { row: first.row })
  return { header, batches: inBatches(first, records), blank }
}

async function* inBatches(first: TableRecord, rest: AsyncIterable<TableRecord>): AsyncGenerator<TableRecord[]> {
  let batch = [first]
  for await (const record of rest) {
    if (batch.length === batchSize) {
      yield batch
      batch = []
    }
    batch.push(record)
  }
  yield batch
}

/** Half of what it says, and two things at least, are names of columns. "Medlem" and "2026" are what a member's row says too. */
function isHeader({ cells }: TableRecord): boolean {
  const said = cells.filter((cell) => cell.trim() !== '' && !/^(medlem|member|\d{4})$/.test(folded(cell)))
  const named = detectColumns(said).filter((field) => field !== null).length
  return named >= 2 && named >= said.length / 2
}
