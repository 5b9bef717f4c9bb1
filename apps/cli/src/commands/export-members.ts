import { open, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError, parse } from '@lykta/core'
import { ExportMembers, exportMembers as exportAll } from '@lykta/core/memberships'
import { readerLanguage } from '../words.ts'
import { withContext } from './with-context.ts'

/** Writes the members to a new file of theirs who runs it, whole or not at all; `.xlsx` or `.csv` says which kind. */
export async function exportMembers(file: string, filter: Record<string, string>): Promise<void> {
  const format = extname(file).slice(1).toLowerCase()
  const input = parse(ExportMembers, { ...filter, format, headers: readerLanguage() })
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('invalid', 'file_unwritable', { params: { file, reason: error.code ?? '' } })
  })
  try {
    const count = await withContext(async (ctx) => {
      const { count, content } = await exportAll(ctx, input)
      await pipeline(Readable.from(content), handle.createWriteStream())
      return count
    })
    process.stdout.write(`members ${count}\n`)
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(file, { force: true })
    throw error
  }
}
