import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A server that is running on a cluster, as its lock file tells. */
export interface Postmaster {
  pid: number
  /** Undefined until it listens. */
  port: number | undefined
}

/** The living server of a cluster, if there is one. A lock file that nobody living holds is none. */
export async function livePostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = await lockFile(cluster)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !(await isPostmasterOf(cluster, pid))) return undefined
  const port = Number(lines[3])
  return { pid, port: port > 0 ? port : undefined }
}

/**
 * Lets a new server pass a lock file whose process number now belongs to another program. PostgreSQL takes any living
 * process of its own account for the holder, except its own parent: so the file is made to name us. Removing it would
 * also remove PostgreSQL's second guard, which finds backends that outlived their server (CreateLockFile, miscinit.c).
 */
export async function disownLockFile(cluster: string): Promise<void> {
  const [pid, ...rest] = await lockFile(cluster)
  if (pid === undefined || (await isPostmasterOf(cluster, Number(pid)))) return
  await writeFile(join(cluster, 'postmaster.pid'), [process.pid, ...rest].join('\n'))
}

async function lockFile(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  return text === '' ? [] : text.split('\n')
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** By its command line: the number alone may have gone to another program since. */
async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  const words = process.platform === 'linux' ? await wordsFromProc(pid) : await wordsFromPs(pid)
  return words.includes('postgres') && words.includes(cluster)
}

const wordsFromProc = (pid: number) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')

const wordsFromPs = (pid: number) =>
  promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  )
