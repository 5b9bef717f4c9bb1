import { DomainError } from '../errors.ts'

export const fileTypes = { pdf: 'application/pdf', epub: 'application/epub+zip' } as const
export type FileType = keyof typeof fileTypes

/** Also a phone on a poor line must get it. */
const maximumBytes = 10_000_000
/** Readers look for the end mark of a PDF in its last bytes, and no further (ISO 32000-1 §7.5.5, Adobe's note 18). */
const pdfTail = 1024
/** The end record of a ZIP file with the longest comment there can be. */
const zipTail = 22 + 65_535

/**
 * What a file is by its content; a name or a declared type is not believed. No pictures: a camera writes the place into them, and
 * a poster is a PDF. Throws `file_empty`, `publication_too_large`, `publication_unknown_type` and `publication_incomplete`.
 */
export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes.length === 0) throw refused('file_empty')
  if (bytes.length > maximumBytes) throw refused('publication_too_large', { megabytes: maximumBytes / 1_000_000 })
  const type = typeByStart(bytes)
  if (!type) throw refused('publication_unknown_type')
  const [tail, end] = type === 'pdf' ? [pdfTail, '%%EOF'] : [zipTail, 'PK\x05\x06']
  if (!Buffer.from(bytes.subarray(-tail)).includes(end, 0, 'latin1')) throw refused('publication_incomplete')
  return type
}

function typeByStart(bytes: Uint8Array): FileType | undefined {
  const start = Buffer.from(bytes.subarray(0, 58)).toString('latin1')
  if (start.startsWith('%PDF-')) return 'pdf'
  // EPUB's container (OCF 3.3 §4.2.2): the first file in it is its type, neither compressed nor with extra fields
  return start.startsWith('PK\x03\x04') && start.slice(30) === 'mimetypeapplication/epub+zip' ? 'epub' : undefined
}

const refused = (code: string, params: Record<string, number> = {}) => new DomainError('unprocessable', code, { params, pointer: '/file' })
