import { posix } from 'node:path'
import { fileError } from '../errors.ts'
import type { Archive, XmlListener } from './archive.ts'

/** Where the parts lie that the first visible sheet needs. */
export interface Workbook {
  sheet: string
  sharedStrings: string | undefined
  styles: string | undefined
  /** Days are counted from 1904, as Excel for Mac did. */
  from1904: boolean
}

/** Throws `file_not_workbook` for an archive that is something else: a text document, an OpenDocument sheet, a program. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const [main] = (await relationsOf(archive, '')).filter(({ type }) => type.endsWith('/officeDocument'))
  if (!main) throw fileError('file_not_workbook')
  const sheets: Record<string, string>[] = []
  let from1904 = false
  await listen(archive, main.target, (name, attributes) => {
    if (name === 'sheet') sheets.push(attributes)
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
  })
  const relations = await relationsOf(archive, main.target)
  const shown = sheets.find(({ state }) => state !== 'hidden' && state !== 'veryHidden')
  const [, relation] = Object.entries(shown ?? {}).find(([name]) => name.endsWith(':id')) ?? []
  const sheet = relations.find(({ id }) => id !== undefined && id === relation)?.target
  if (!sheet || !archive.has(sheet)) throw fileError('file_not_workbook')
  const ofType = (type: string) => relations.find((one) => one.type.endsWith(`/${type}`))?.target
  return { sheet, sharedStrings: ofType('sharedStrings'), styles: ofType('styles'), from1904 }
}

interface Relation {
  id: string | undefined
  type: string
  target: string
}

/** ECMA-376 part 2, §9.3: beside `xl/workbook.xml` it is `xl/_rels/workbook.xml.rels`. */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const relations: Relation[] = []
  await listen(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), (name, { Id: id, Type: type, Target: target }) => {
    if (name === 'Relationship' && type && target) {
      relations.push({ id, type, target: posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\//, '') })
    }
  })
  return relations
}

/** Hears the tags of a small part. */
export async function listen(archive: Archive, part: string, open: XmlListener['open']): Promise<void> {
  const nothing = () => undefined
  for await (const _ of archive.read(part, { open, text: nothing, close: nothing }));
}
