import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { archive, textRows, workbook } from '../../../../test/support/workbook.ts'
import { openTable } from './read-table.ts'
import type { TableRecord } from './table-record.ts'
import { writeXlsx } from './write-xlsx.ts'

async function read(file: Uint8Array) {
  const { header, records, blank } = await openTable(file, { maximumRows: 1000 })
  const all: TableRecord[] = []
  for await (const record of records) all.push(record)
  return { header, cells: all.map(({ cells }) => cells), rows: all.map(({ row }) => row), blank: blank() }
}

test('cells say what a person sees: shared and own texts, numbers, days, yes, the result of a formula', async () => {
  const file = await workbook(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
     <row r="3"><c r="A3" t="inlineStr"><is><r><t>Å</t></r><r><t>sa</t></r><rPh><t>x</t></rPh></is></c><c r="B3" s="1"><v>45292</v></c>
       <c r="D3"><v>7.01740605E8</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="str"><f>A1</f><v>=x</v></c><c r="G3" s="2"><v>45292.5</v></c></row>`,
    {
      'xl/sharedStrings.xml': '<sst><si><t>Namn</t></si><si><r><t xml:space="preserve">Medlem </t></r><r><t>sedan</t></r></si></sst>',
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
  )
  expect(await read(file)).toEqual({
    header: ['Namn', 'Medlem sedan'],
    cells: [['Åsa', '2024-01-01', '', '701740605', 'true', '=x', '2024-01-01']],
    rows: [3],
    blank: 0,
  })
})

test('the first sheet that is shown is read', async () => {
  const file = await workbook('', {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" state="hidden" r:id="rId1"/><sheet name="b" r:id="rId9"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/worksheet" Target="other.xml"/></Relationships>',
    'xl/other.xml': `<worksheet><sheetData>${textRows(['a'], ['b'])}</sheetData></worksheet>`,
  })
  expect((await read(file)).cells).toEqual([['b']])
})

const swollen = Buffer.alloc(20_000_000, '<row></row>')
const cases: [string, () => Promise<Buffer>, string][] = [
  ['another archive', () => archive({ 'META-INF/MANIFEST.MF': 'x' }), 'file_not_workbook'],
  ['a text document', () => workbook('', { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }), 'file_not_workbook'],
  ['a bomb', () => workbook(swollen.toString()), 'file_swells'],
  ['a bomb of shared strings', () => workbook(textRows(['a']), { 'xl/sharedStrings.xml': Buffer.alloc(70_000_000, 'x') }), 'file_swells'],
  ['a bomb that says it is small', async () => understated(await workbook(swollen.toString())), 'file_swells'],
  [
    'entities that grow',
    () => workbook('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>' }),
    'file_damaged',
  ],
  ['an entity from elsewhere', () => workbook(textRows(['&file;'])), 'file_damaged'],
  ['tags in tags without end', () => workbook('<a>'.repeat(1000)), 'file_damaged'],
  ['XML that breaks off', () => workbook('<row><c>'), 'file_damaged'],
  ['another encoding', () => workbook('', { 'xl/worksheets/sheet1.xml': Buffer.from('<x>å</x>', 'latin1') }), 'file_damaged'],
  ['rows that go backwards', () => workbook('<row r="2"></row><row r="1"></row>'), 'file_damaged'],
  ['a huge cell', async () => workbook(textRows(['a'], [text(300_000)])), 'csv_cell_too_long'],
  ['200 columns', () => workbook(textRows(Array.from({ length: 200 }, (_, n) => `c${n}`))), 'csv_too_many_columns'],
  ['no row', () => workbook(''), 'csv_no_header'],
  ['rows without end', () => workbook(textRows(...Array.from({ length: 1002 }, (_, n) => [`${n}`]))), 'csv_too_many_rows'],
]

test.each(cases)('%s is refused', async (_, file, code) => {
  await expect(read(await file())).rejects.toThrow(code)
})

test('a file cut anywhere is refused with an error of our own', async () => {
  const whole = await workbook(textRows(['Namn', 'Medlemstyp'], ['Åsa', 'medlem']))
  for (let length = 4; length < whole.length; length += 7) {
    await expect(read(whole.subarray(0, length))).rejects.toMatchObject({ name: 'DomainError' })
  }
})

test('what was written is read back, whatever it is', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/\p{Surrogate}/u.test(text)),
    fc.constantFrom('=1+1', "'=x", '007', ' a ', 'é', 'e\u0301', 'مرحبا', '_x0041_', '_x005F_x0041_', '<&>"', 'a\n;"b"', '\ufffe', '\r\n'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constant('x'), cell), { minLength: 1, maxLength: 20 }), async (rows) => {
      async function* given() {
        yield ['h1', 'h2']
        yield* rows
      }
      const { cells } = await read(await buffer(writeXlsx(given())))
      expect(cells).toEqual(rows.map((row) => (row[1] === '' ? row.slice(0, 1) : row)))
    }),
    { numRuns: 60 },
  )
})

test('rows that cannot be had make the reading fail, and nothing else', async () => {
  async function* broken() {
    yield ['a']
    throw new Error('the database is away')
  }
  writeXlsx(broken())
  await expect(buffer(writeXlsx(broken()))).rejects.toThrow('the database is away')
})

/** Text that does not shrink. */
const text = (length: number) => Array.from({ length }, (_, n) => String.fromCharCode(97 + ((n * n * 31 + n) % 25))).join('')

/** The archive whose directory says of every large part that it is 1000 bytes. */
function understated(zip: Buffer): Buffer {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    if (zip.readUInt32LE(at + 24) > 1_000_000) zip.writeUInt32LE(1000, at + 24)
  }
  return zip
}
