import { fileError } from './errors.ts'
import type { TableFile } from './table-file.ts'
import { maximumCellLength, maximumColumns, type TableRecord } from './table-record.ts'
import { type Archive, openArchive, type XmlListener } from './xlsx/archive.ts'
import { dayOfNumber, readDayStyles } from './xlsx/days.ts'
import { unescaped } from './xlsx/escape.ts'
import { readSharedStrings } from './xlsx/shared-strings.ts'
import { readWorkbook, type Workbook } from './xlsx/workbook.ts'

/** What is needed to say what a cell holds. */
interface Cells {
  strings: string[]
  dayStyles: Set<number>
  from1904: boolean
}

/** The rows of the first sheet that is not hidden, as a person sees them: numbers as they are, days as days, formulas by their last result. */
export async function* xlsxRecords(file: TableFile): AsyncGenerator<TableRecord> {
  const archive = await openArchive(file)
  try {
    const workbook = await readWorkbook(archive)
    yield* sheetRecords(archive, workbook, {
      strings: await readSharedStrings(archive, workbook.sharedStrings),
      dayStyles: await readDayStyles(archive, workbook.styles),
      from1904: workbook.from1904,
    })
  } finally {
    archive.close()
  }
}

async function* sheetRecords(archive: Archive, { sheet }: Workbook, cells: Cells): AsyncGenerator<TableRecord> {
  const ready: TableRecord[] = []
  for await (const _ of archive.read(
    sheet,
    sheetListener(cells, (record) => ready.push(record)),
  ))
    yield* ready.splice(0)
  yield* ready.splice(0)
}

interface Cell {
  column: number
  type: string | undefined
  style: number
  text: string
}

function sheetListener(cells: Cells, done: (record: TableRecord) => void): XmlListener {
  let [row, next] = [0, 0]
  let record: string[] = []
  let cell: Cell | undefined
  let [inText, phonetic] = [false, false]
  return {
    open: (name, { r: place, t: type, s: style }) => {
      if (name === 'row') {
        const number = place === undefined ? row + 1 : Number(place)
        if (!(number > row)) throw fileError('file_damaged')
        row = number
        next = 0
        record = []
      } else if (name === 'c') {
        const column = place === undefined ? next : columnOf(place)
        next = column + 1
        cell = { column, type, style: Number(style ?? 0), text: '' }
      } else if (name === 'rPh') phonetic = true
      else if (name === 'v' || name === 't') inText = cell !== undefined && !phonetic
    },
    text: (piece) => {
      if (inText && cell && cell.text.length <= maximumCellLength) cell.text += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c' && cell) {
        const text = textOf(cell, cells)
        // what stands beyond the last column we read still counts as one too many
        if (text !== '') put(record, Math.min(cell.column, maximumColumns), text)
        cell = undefined
      } else if (name === 'row') done({ row, line: row, cells: record })
    },
  }
}

function put(record: string[], column: number, text: string): void {
  while (record.length < column) record.push('')
  record[column] = text
}

/** "AB12" is column 27, counted from 0. */
function columnOf(place: string): number {
  const [letters = ''] = /^[A-Z]{1,3}/.exec(place) ?? []
  if (letters === '') throw fileError('file_damaged')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function textOf({ type, style, text }: Cell, { strings, dayStyles, from1904 }: Cells): string {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescaped(text)
    case 'b':
      return text === '1' ? 'true' : 'false'
    case 'e':
    case 'd':
      return text
    default:
      return numberText(text, dayStyles.has(style), from1904)
  }
}

function numberText(text: string, isDay: boolean, from1904: boolean): string {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) return text.trim()
  return isDay && number >= 1 ? dayOfNumber(number, from1904) : String(number)
}
