import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from '@lykta/db'
import pg from 'pg'

export const isRoot = process.getuid?.() === 0

/** A test with an empty folder, which every account can pass through, that goes away afterwards. */
export function withFolder(run: (folder: string) => Promise<void>): () => Promise<void> {
  return async () => {
    const folder = await temporaryFolder('lykta-embedded')
    try {
      await run(folder)
    } finally {
      // a server whose Lykta was killed may still be writing its last files
      await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 })
    }
  }
}

/** A test on a file system of its own, of that size. Only root can. */
export function withDisk(size: string, run: (disk: string) => Promise<void>): () => Promise<void> {
  return withFolder(async (folder) => {
    const disk = join(folder, 'disk')
    await mkdir(disk)
    await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk])
    try {
      await run(disk)
    } finally {
      await promisify(execFile)('umount', ['--lazy', disk])
    }
  })
}

/** Takes all the room that is left on a disk, with a file. */
export async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  const block = Buffer.alloc(64 * 1024)
  try {
    for (;;) await file.write(block)
  } catch {
    await file.close()
  }
}

export async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The number of the server's process, from its lock file. */
export async function serverPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Waits until something holds, for at most ten seconds. */
export async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await wait(50)) {
    if (await holds()) return true
  }
  return false
}

/** A Lykta in a process of its own, and how its start went. */
export async function startInChild(
  folder: string,
  ...words: 'durable'[]
): Promise<{ child: ChildProcess; url?: string; code?: string; reason?: string }> {
  const script = fileURLToPath(new URL('embedded-child.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@lykta/source', '--import', 'tsx', script, folder, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, ...JSON.parse(String(line)) }
}

export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
