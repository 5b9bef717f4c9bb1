import { createHash } from 'node:crypto'
import { chown, mkdir, realpath, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseError } from '../errors.ts'
import type { Account } from './account.ts'
import { folderFailure } from './failure.ts'
import { sharedFolder } from './programs.ts'
import { run } from './run.ts'

/** The parts of a data folder. */
export const clusterIn = (folder: string): string => join(folder, 'cluster')
export const passwordIn = (folder: string): string => join(folder, 'password')

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Where the data of `wanted` lies: there, or, when we are root and the server's account cannot enter it, in a folder of
 * its own under `/var/lib/lykta`. Data that exist are never passed by for an empty folder.
 */
export async function locateFolder(wanted: string): Promise<string> {
  const folder = await settledPath(wanted)
  const fallback = fallbackFor(folder)
  return process.getuid?.() === 0 && !(await exists(clusterIn(folder))) && (await exists(clusterIn(fallback))) ? fallback : folder
}

/** Makes the folder that `locateFolder` gave, and sees that the server's account can work in it. */
export async function prepareFolder(folder: string, account: Account | undefined): Promise<string> {
  await makeFolder(folder, account)
  if (account === undefined || (await canEnter(folder, account))) return folder
  const fallback = fallbackFor(folder)
  if ((await exists(clusterIn(folder))) || folder.startsWith(sharedFolder)) throw new DatabaseError('data_folder_not_writable', { folder })
  await rmdir(folder).catch(() => undefined)
  await makeFolder(fallback, account)
  return fallback
}

async function makeFolder(folder: string, account: Account | undefined): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (account !== undefined) await chown(folder, account.uid, account.gid)
  } catch (error) {
    throw await folderFailure(folder, String(error), error)
  }
}

/** Tried rather than worked out: modes, access lists and mounts all have a say. */
async function canEnter(folder: string, account: Account): Promise<boolean> {
  const { status } = await run('/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', folder], account)
  return status === 0
}

/** The path without links, as far as it exists: the same folder has one name, however we came to it. */
async function settledPath(path: string): Promise<string> {
  const full = resolve(path)
  const parent = dirname(full)
  return realpath(full).catch(async () => (parent === full ? full : join(await settledPath(parent), basename(full))))
}

function fallbackFor(folder: string): string {
  return join(sharedFolder, createHash('sha256').update(folder).digest('hex').slice(0, 16))
}
