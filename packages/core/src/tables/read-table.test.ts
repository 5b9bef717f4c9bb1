import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTable } from './read-table.ts'
import type { TableFile } from './table-file.ts'
import type { TableRecord } from './table-record.ts'

async function readTable(file: TableFile) {
  const { header, records, blank } = await openTable(file, { maximumRows: 10_000 })
  const all: TableRecord[] = []
  for await (const record of records) all.push(record)
  return { header, records: all, blank: blank() }
}

const bytes = (text: string) => Buffer.from(text)
const latin = (text: string) => Buffer.from(text, 'latin1')
const cells = async (file: TableFile) => (await readTable(file)).records.map((record) => record.cells)

test.each([';', ',', '\t'])('%j divides the columns', async (delimiter) => {
  const header = ['a', 'b, c; d', 'e'].map((cell) => `"${cell}"`)
  const file = await readTable(bytes([header.join(delimiter), ['1', '2', '3'].join(delimiter)].join('\n')))
  expect(file.header).toEqual(['a', 'b, c; d', 'e'])
  expect(file.records).toEqual([{ row: 2, line: 2, cells: ['1', '2', '3'] }])
})

test('UTF-8 with and without a mark, Windows-1252 and UTF-16 with a mark say the same', async () => {
  const text = 'namn;ort\nÅsa Öberg;Spånga\n'
  const files = [bytes(text), bytes(`\ufeff${text}`), latin(text), Buffer.from(`\ufeff${text}`, 'utf16le')]
  for (const file of files)
    expect(await readTable(file)).toMatchObject({ header: ['namn', 'ort'], records: [{ cells: ['Åsa Öberg', 'Spånga'] }] })
})

test('a quoted cell may hold line breaks, delimiters and quotes; rows and lines are counted apart', async () => {
  const file = await readTable(bytes('a;b\r\n"x\ny;""z""";1\n;\r\n\nlast;2'))
  expect(file.blank).toBe(2)
  expect(file.records).toEqual([
    { row: 2, line: 2, cells: ['x\ny;"z"', '1'] },
    { row: 5, line: 6, cells: ['last', '2'] },
  ])
})

test('a quote inside a cell is a quote', async () => {
  expect(await cells(bytes('a;b\nkalla "Kicki";1\n'))).toEqual([['kalla "Kicki"', '1']])
})

test('blank records before the header are counted too', async () => {
  expect(await readTable(bytes(';\n\na;b\n1;2\n'))).toMatchObject({ header: ['a', 'b'], blank: 2, records: [{ row: 4, line: 4 }] })
})

test('a formula is text', async () => {
  expect(await cells(bytes('a;b\n=1+1;@x\n'))).toEqual([['=1+1', '@x']])
})

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const cases: [string, Uint8Array, string][] = [
  ['nothing', Buffer.alloc(0), 'file_empty'],
  ['white space', bytes(' \r\n\t\n'), 'file_empty'],
  ['only delimiters', bytes(';;\n;;\n'), 'csv_no_header'],
  ['a ZIP archive cut in the middle', Buffer.from('PK\u0003\u0004rest of a zip'), 'file_damaged'],
  ['an .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file_old_excel'],
  [
    'an .xlsx with a password',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(70_000), Buffer.from('EncryptedPackage', 'utf16le')]),
    'file_encrypted',
  ],
  ['a picture', png, 'file_not_text'],
  ['UTF-16 without a mark', Buffer.from('namn;ort', 'utf16le'), 'file_not_text'],
  ['UTF-16 cut in the middle', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'file_not_text'],
  ['UTF-8 read as Windows-1252', bytes('namn\nHÃ¤mÃ¤lÃ¤inen\n'), 'file_encoding_unclear'],
  ['UTF-8 with one broken byte', Buffer.concat([bytes('namn\nHämäläinen '), Buffer.from([0xe4, 0x0a])]), 'file_encoding_unclear'],
  ['a quote never closed', bytes('a;b\n1;2\n"x;3\n4;5\n'), 'csv_quote_open'],
  ['200 columns', bytes(`${Array.from({ length: 200 }, (_, i) => `c${i}`).join(';')}\n`), 'csv_too_many_columns'],
  ['a cell of 1 MB', bytes(`a;b\n1;${'x'.repeat(1_000_000)}\n`), 'csv_cell_too_long'],
  ['a cell of 10 MB', bytes(`a;b\n1;${'x'.repeat(10_000_000)}\n`), 'csv_cell_too_long'],
  ['51 MB', Buffer.alloc(51_000_000, 'a;b\n'), 'file_too_big'],
  ['10 001 rows', bytes(`a;b\n${'1;2\n'.repeat(10_001)}`), 'csv_too_many_rows'],
]

test.each(cases)('%s is refused', async (_, file, code) => {
  await expect(readTable(file)).rejects.toThrow(code)
})

test('the line of an open quote is told', async () => {
  await expect(readTable(bytes('a;b\n1;2\n"x;3\n4;5\n'))).rejects.toThrow(expect.objectContaining({ params: { line: 3 } }))
})

test('what is written by the rules of CSV is read back', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', ';', ',', '\n', ' ', '\t', '=', '1') })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const text = [['h1', 'h2'], ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')
      const filled = rows.filter((row) => row.some((value) => value.trim() !== ''))
      expect(await cells(bytes(text))).toEqual(filled)
    }),
  )
})
