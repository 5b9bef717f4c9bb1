import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileError } from './errors.ts'
import { maximumFileBytes, type TableFile } from './table-file.ts'

/**
 * Lays down a file that comes in on the disk, where nobody else may read it, for as long as `work` takes. When it breaks off on the way there is
 * no work and nothing is left.
 */
export async function spooled<T>(content: AsyncIterable<Uint8Array>, work: (file: TableFile) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-file-'))
  try {
    const path = join(folder, 'file')
    await pipeline(content, withinSize, createWriteStream(path, { mode: 0o600 }))
    return await work({ path })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* withinSize(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of content) {
    bytes += chunk.byteLength
    if (bytes > maximumFileBytes) throw fileError('file_too_big', { megabytes: maximumFileBytes / 1e6 })
    yield chunk
  }
}
