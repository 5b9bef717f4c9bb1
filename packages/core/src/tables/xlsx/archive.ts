import sax from 'sax'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { DomainError } from '../../errors.ts'
import { fileError } from '../errors.ts'
import type { TableFile } from '../table-file.ts'

/** What is heard of an XML part. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>): void
  text(text: string): void
  close(name: string): void
}

/** The parts of a workbook. */
export interface Archive {
  has(name: string): boolean
  /** Reads a part from its beginning to its end, and comes back now and then. A part that is not there says nothing. */
  read(name: string, listener: XmlListener): AsyncGenerator<void>
  close(): void
}

/** A sheet of 200,000 members is 150 MB; shared strings are held in memory. */
const maximumPartBytes = { shared: 64_000_000, other: 400_000_000 }
/** Text of a spreadsheet shrinks twenty times. What shrinks a hundred times is made to swell (the limit of Apache POI). */
const maximumSwelling = 100
const maximumParts = 10_000
const maximumDepth = 50

/**
 * Opens the ZIP archive that an .xlsx is. Nothing of it is unpacked but the parts that are asked for, a piece at a time and never to a
 * file. A part that says it is small and is not is cut off at what it said (yauzl checks), so what it says can be judged beforehand.
 */
export async function openArchive(file: TableFile): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
  const zip = await damagedIfNot(
    file instanceof Uint8Array
      ? fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.byteLength), options)
      : openPromise(file.path, options),
  )
  const parts = new Map<string, Entry>()
  try {
    if (zip.entryCount > maximumParts) throw fileError('file_swells')
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw asFileError(error)
  }
  return {
    has: (name) => parts.has(name),
    read: (name, listener) => readPart(zip, parts.get(name), listener),
    close: () => zip.close(),
  }
}

async function* readPart(zip: ZipFile, entry: Entry | undefined, listener: XmlListener): AsyncGenerator<void> {
  if (!entry) return
  requireHarmless(entry)
  const parser = parserOf(listener)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const stream = await damagedIfNot(zip.openReadStreamPromise(entry))
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk, { stream: true }))
      yield
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw asFileError(error)
  } finally {
    stream.destroy()
  }
}

function requireHarmless({ fileName, compressedSize, uncompressedSize, ...entry }: Entry): void {
  if (entry.generalPurposeBitFlag & 1) throw fileError('file_encrypted')
  const most = fileName.endsWith('sharedStrings.xml') ? maximumPartBytes.shared : maximumPartBytes.other
  const swelling = uncompressedSize / Math.max(compressedSize, 1)
  if (uncompressedSize > most || (uncompressedSize > 1_000_000 && swelling > maximumSwelling)) throw fileError('file_swells')
}

/**
 * Strict, without a document type: then no entity is known but the five of XML, and none can grow. sax gives up on a name, an attribute
 * or a comment of more than 64 KB, and gives longer text in pieces.
 */
function parserOf({ open, text, close }: XmlListener): sax.SAXParser {
  const parser = sax.parser(true, { position: false })
  let depth = 0
  parser.onopentag = ({ name, attributes }) => {
    if (++depth > maximumDepth) throw fileError('file_damaged')
    // without namespaces attributes are texts
    open(localName(name), attributes as Record<string, string>)
  }
  parser.onclosetag = (name) => {
    depth--
    close(localName(name))
  }
  parser.ontext = text
  parser.oncdata = text
  parser.ondoctype = () => {
    throw fileError('file_damaged')
  }
  parser.onerror = (error) => {
    throw error
  }
  return parser
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

const damagedIfNot = <T>(opening: Promise<T>): Promise<T> =>
  opening.catch((error: unknown) => {
    throw asFileError(error)
  })

function asFileError(error: unknown): unknown {
  if (error instanceof DomainError) return error
  return fileError(error instanceof Error && error.message.startsWith('too many bytes') ? 'file_swells' : 'file_damaged')
}
