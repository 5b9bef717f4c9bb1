import { Readable } from 'node:stream'
import type { Context } from '@lykta/core'
import { fileTypes, type PublicationFile, readFile } from '@lykta/core/publications'
import type { Context as HonoContext } from 'hono'
import parseRange from 'range-parser'

/** Bytes of a file, the last one too. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * A publication's file, or the part of it that is asked for (RFC 9110 §14): to be kept and not to be shown by us, under a name that says
 * nothing of what it is about, for it stays in the list of downloads. A browser that has it is told so. `counted` hears of what is really
 * sent. A request for several parts gets the whole.
 */
export async function sendFile(
  c: HonoContext,
  ctx: Context,
  file: PublicationFile & { language: string },
  counted: (range: ByteRange | undefined) => Promise<void> = async () => undefined,
): Promise<Response> {
  for (const [name, value] of Object.entries(headersOf(file))) c.header(name, value)
  if (isKnown(c, file)) return c.body(null, 304)
  const range = rangeOf(c, file)
  if (range === 'unsatisfiable') return c.body(null, 416, { 'Content-Range': `bytes */${file.size}` })
  await counted(range)
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  c.header('Content-Length', String(end - start + 1))
  if (range) c.header('Content-Range', `bytes ${start}-${end}/${file.size}`)
  if (c.req.method === 'HEAD') return c.body(null, range ? 206 : 200)
  // the same stream under another name in the types
  const body = Readable.toWeb(Readable.from(readFile(ctx, file, { start, end }), { objectMode: true, highWaterMark: 1 })) as ReadableStream
  return c.body(body, range ? 206 : 200)
}

const tagOf = ({ sha256 }: PublicationFile): string => `"${sha256}"`

const headersOf = (file: PublicationFile & { language: string }): Record<string, string> => ({
  'Content-Type': fileTypes[file.type],
  'Content-Disposition': `attachment; filename="material-${file.language}.${file.type}"`,
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Accept-Ranges': 'bytes',
  ETag: tagOf(file),
  // RFC 9530
  'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
  // asked for each time, so that what is taken off the page is gone at once
  'Cache-Control': 'no-cache',
})

function isKnown(c: HonoContext, file: PublicationFile): boolean {
  const known = c.req.header('if-none-match')?.split(',') ?? []
  return known.some((tag) => [tagOf(file), `W/${tagOf(file)}`, '*'].includes(tag.trim()))
}

function rangeOf(c: HonoContext, file: PublicationFile): ByteRange | undefined | 'unsatisfiable' {
  const [range, onlyIf] = [c.req.header('range'), c.req.header('if-range')]
  if (range === undefined || (onlyIf !== undefined && onlyIf !== tagOf(file))) return undefined
  const parsed = parseRange(file.size, range)
  if (parsed === -1) return 'unsatisfiable'
  return parsed === -2 || parsed.type !== 'bytes' || parsed.length > 1 ? undefined : parsed[0]
}
