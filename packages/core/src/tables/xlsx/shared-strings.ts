import { maximumCellLength } from '../table-record.ts'
import type { Archive } from './archive.ts'
import { unescaped } from './escape.ts'

/**
 * The texts that cells refer to by number. They are the one thing held in memory, and limited by their part's size. One that is too long for
 * a cell is cut where it can be seen that it is.
 */
export async function readSharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let [inText, phonetic] = [false, false]
  if (!part) return strings
  const reading = archive.read(part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') inText = !phonetic
    },
    text: (piece) => {
      if (inText && text.length <= maximumCellLength) text += piece
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text))
      if (name === 'rPh') phonetic = false
      if (name === 't') inText = false
    },
  })
  for await (const _ of reading);
  return strings
}
