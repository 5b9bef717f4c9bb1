import { fileError } from './errors.ts'
import { chunksOf, type TableFile } from './table-file.ts'

/**
 * The text of a file that someone saved as CSV, a piece at a time: UTF-8 with or without a byte order mark, UTF-16 with one
 * (Excel's "Unicode text"), else Windows-1252, which Excel in Sweden writes. Throws for what is no text at all. The file is read
 * twice: only at its end is it known that all of it is UTF-8.
 */
export async function* textOf(file: TableFile, start: Uint8Array): AsyncGenerator<string> {
  yield* decoded(file, await encodingOf(file, start))
}

async function encodingOf(file: TableFile, start: Uint8Array): Promise<string> {
  const utf16 = startsWith(start, [0xff, 0xfe]) ? 'utf-16le' : startsWith(start, [0xfe, 0xff]) ? 'utf-16be' : undefined
  const label = utf16 ?? 'utf-8'
  const strict = await examine(file, label)
  if (!strict && utf16) throw fileError('file_not_text')
  const found = strict ?? (await examine(file, 'windows-1252'))
  if (!found?.anything) throw fileError('file_empty')
  if (found.controls) throw fileError('file_not_text')
  if (found.garbled && !(strict && found.swedish)) throw fileError('file_encoding_unclear')
  return strict ? label : 'windows-1252'
}

/** What is seen of a text in an encoding; undefined if it cannot be in it. */
async function examine(file: TableFile, label: string) {
  const seen = { anything: false, controls: false, garbled: false, swedish: false }
  let last = ''
  try {
    for await (const piece of decoded(file, label)) {
      seen.anything ||= piece.trim() !== ''
      // No text has other control characters; Windows-1252 leaves some of them undefined.
      seen.controls ||= /[^\P{Cc}\t\n\v\f\r]/u.test(piece)
      // "Ã¤" for "ä": UTF-8 that was taken for Windows-1252, here or by whoever saved the file.
      seen.garbled ||= /Ã[\u0080-\u00bf…„†ˆ‰–˜™]/.test(last + piece)
      // a file that somebody garbled has no letter of these left; one that quotes such a thing has
      seen.swedish ||= /[åäöÅÄÖ]/.test(piece)
      last = piece.slice(-1)
    }
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined
    throw error
  }
  return seen
}

async function* decoded(file: TableFile, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true })
  for await (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

export const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, i) => bytes[i] === byte)
