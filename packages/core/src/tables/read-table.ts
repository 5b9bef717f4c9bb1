import { startsWith } from './decode.ts'
import { fileError } from './errors.ts'
import { csvRecords } from './read-csv.ts'
import { xlsxRecords } from './read-xlsx.ts'
import { chunksOf, requireSize, startOf, type TableFile } from './table-file.ts'
import { isBlank, maximumCellLength, maximumColumns, type TableRecord } from './table-record.ts'

/** A table that is being read. */
export interface Table {
  header: string[]
  /** Those after the header with anything in them, once. */
  records: AsyncGenerator<TableRecord>
  /** How many records had nothing in any cell; known when all are read. */
  blank(): number
}

/**
 * Opens a CSV or Excel file (.xlsx), told apart by what it holds, whatever it is called. The first record with anything in it is
 * the header; the others come one at a time. `maximumRows` keeps a small thing small.
 */
export async function openTable(file: TableFile, { maximumRows }: { maximumRows: number }): Promise<Table> {
  await requireSize(file)
  const all = recordsOf(file)
  let [blank, count] = [0, 0]
  async function* filled(): AsyncGenerator<TableRecord> {
    for await (const record of all) {
      if (isBlank(record)) blank++
      else {
        if (record.cells.some((cell) => cell.length > maximumCellLength)) {
          throw fileError('csv_cell_too_long', { row: record.row, maximum: maximumCellLength })
        }
        if (++count > maximumRows + 1) throw fileError('csv_too_many_rows', { maximum: maximumRows })
        yield record
      }
    }
  }
  const records = filled()
  const { value: header } = await records.next()
  if (!header) throw fileError('csv_no_header')
  if (header.cells.length > maximumColumns) throw fileError('csv_too_many_columns', { maximum: maximumColumns })
  return { header: header.cells.map((cell: string) => cell.trim()), records, blank: () => blank }
}

async function* recordsOf(file: TableFile): AsyncGenerator<TableRecord> {
  const start = await startOf(file)
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04])) yield* xlsxRecords(file)
  else if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) throw fileError((await isEncrypted(file)) ? 'file_encrypted' : 'file_old_excel')
  else yield* csvRecords(file, start)
}

/** A workbook with a password is a compound file like an old .xls, with a stream of this name in it (MS-OFFCRYPTO §2.3.4). */
async function isEncrypted(file: TableFile): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  let last = Buffer.alloc(0)
  for await (const chunk of chunksOf(file)) {
    const together = Buffer.concat([last, chunk])
    if (together.includes(name)) return true
    last = together.subarray(-name.length)
  }
  return false
}
