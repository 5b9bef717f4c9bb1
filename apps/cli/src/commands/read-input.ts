import { readFile } from 'node:fs/promises'
import { DomainError } from '@lykta/core'

/** A file that somebody named, whole; `file_unreadable` where it is not to be had. */
export const readInput = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('invalid', 'file_unreadable', { params: { file: path, reason: error.code ?? '' } })
  })
