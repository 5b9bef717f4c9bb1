import { statfs } from 'node:fs/promises'
import { DatabaseError } from '../errors.ts'

const full = /ENOSPC|EDQUOT|No space left on device|quota exceeded/i
const closed = /EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied|Operation not permitted|Read-only file system/i

/** A segment of PostgreSQL's log: without room for one it cannot work. */
const leastRoom = 16 * 1024 * 1024

/** What PostgreSQL said, or the system, as the error that a person can act on. */
export async function folderFailure(folder: string, output: string, cause?: unknown): Promise<DatabaseError> {
  const options = cause === undefined ? undefined : { cause }
  // PostgreSQL's last words on a full disk are not always about the disk.
  if (full.test(output) || (await folderFull(folder))) return new DatabaseError('data_folder_full', { folder }, options)
  if (closed.test(output)) return new DatabaseError('data_folder_not_writable', { folder }, options)
  return new DatabaseError('postgres_failed', { reason: reasonIn(output) }, options)
}

/** The error of a folder without room; undefined where there is some. */
export async function folderFull(folder: string): Promise<DatabaseError | undefined> {
  return (await roomIn(folder)) < leastRoom ? new DatabaseError('data_folder_full', { folder }) : undefined
}

const roomIn = (folder: string): Promise<number> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Number.POSITIVE_INFINITY,
  )

/** The line that says why: the last that names an error, else the last there is. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const line = lines.findLast((text) => /FATAL|PANIC|error/i.test(text)) ?? lines.at(-1) ?? 'no message'
  return line.trim()
}
