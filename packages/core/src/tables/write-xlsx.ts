import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { escaped } from './xlsx/escape.ts'

/**
 * A workbook with one sheet, made as it is read: every cell is text, which no spreadsheet calculates and of which none loses a zero or makes
 * a date. Nothing is begun before somebody reads; what fails, fails there.
 */
export async function* writeXlsx(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  // yazl types it as the interface; it is a PassThrough
  const output = zip.outputStream as Readable
  const sheet = Readable.from(sheetOf(rows), { objectMode: false }).on('error', (error) => output.destroy(error))
  for (const [name, content] of Object.entries(frame)) zip.addBuffer(Buffer.from(declaration + content), name)
  // a pipe ends with its source and hears nothing of its errors, which nobody would catch in yazl
  zip.addReadStream(sheet.pipe(new PassThrough()), 'xl/worksheets/sheet1.xml')
  zip.end()
  try {
    yield* output
  } finally {
    sheet.destroy()
  }
}

async function* sheetOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`
  for await (const cells of rows) yield `<row>${cells.map(cell).join('')}</row>`
  yield '</sheetData></worksheet>'
}

const cell = (text: string) => (text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`)

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What a workbook must have around its sheet. */
const frame = {
  '[Content_Types].xml': `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
