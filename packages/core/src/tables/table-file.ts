import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { fileError } from './errors.ts'

/** A file of rows: its bytes, or where it lies. One that lies on the disk is never held in memory. */
export type TableFile = Uint8Array | { path: string }

export const TableFile = z.custom<TableFile>(
  (value) =>
    value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string'),
  { error: 'file_empty' },
)

export const maximumFileBytes = 50_000_000

const chunkBytes = 65_536

/** The bytes, a piece at a time. */
export function chunksOf(file: TableFile): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return file instanceof Uint8Array ? slices(file) : createReadStream(file.path, { highWaterMark: chunkBytes })
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes)
}

/** Throws `file_too_big` for one that nobody should read. */
export async function requireSize(file: TableFile): Promise<void> {
  const bytes = file instanceof Uint8Array ? file.byteLength : (await stat(file.path)).size
  if (bytes > maximumFileBytes) throw fileError('file_too_big', { megabytes: maximumFileBytes / 1e6 })
}

/** The first bytes, by which a file is known whatever it is called. */
export async function startOf(file: TableFile): Promise<Uint8Array> {
  for await (const chunk of chunksOf(file)) return chunk
  return new Uint8Array()
}
