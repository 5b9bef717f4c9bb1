import { fileError } from './errors.ts'

export const maximumFileBytes = 10_000_000

/**
 * The text of a file that someone saved as CSV: UTF-8 with or without a byte order mark, UTF-16 with one (Excel's
 * "Unicode text"), else Windows-1252, which Excel in Sweden writes. Throws for what is no text at all.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.byteLength > maximumFileBytes) throw fileError('file_too_big', { megabytes: maximumFileBytes / 1e6 })
  if (isSpreadsheet(bytes)) throw fileError('file_is_spreadsheet')
  const text = utf16(bytes) ?? utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  if (text.trim() === '') throw fileError('file_empty')
  // No text has other control characters; Windows-1252 leaves some of them undefined.
  if (/[^\P{Cc}\t\n\v\f\r]/u.test(text)) throw fileError('file_not_text')
  // "Ã¤" for "ä": UTF-8 that was taken for Windows-1252, here or by whoever saved the file.
  if (/Ã[\u0080-\u00bf…„†ˆ‰–˜™]/.test(text)) throw fileError('file_encoding_unclear')
  return text
}

/** An Excel file under whatever name: .xlsx is a ZIP archive, .xls a compound file. */
const isSpreadsheet = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])

function utf16(bytes: Uint8Array): string | undefined {
  const label = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined
  return label && (strictly(label, bytes) ?? '\0')
}

const utf8 = (bytes: Uint8Array) => strictly('utf-8', bytes)

function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, i) => bytes[i] === byte)
