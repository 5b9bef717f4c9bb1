import { randomBytes } from 'node:crypto'
import { chown, link, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError } from '../errors.ts'
import type { Account } from './account.ts'
import { folderFailure } from './failure.ts'
import { clusterIn, exists, passwordIn } from './folder.ts'
import type { Programs } from './programs.ts'
import { run } from './run.ts'

const unfinished = 'unfinished-'

/** Another process that makes a cluster at the same time may still be writing into it. */
const away = { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }

/**
 * Makes the cluster where there is none, and checks the version of one that exists. It is made under another name and
 * renamed: a cluster that stands is whole, also when we are killed half-way.
 */
export async function ensureCluster(folder: string, programs: Programs, account: Account | undefined, durable: boolean): Promise<void> {
  const cluster = clusterIn(folder)
  if (!(await exists(cluster))) await createCluster(folder, programs, account, durable)
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(async (error: unknown) => {
    throw await folderFailure(folder, String(error), error)
  })
  if (found.trim() !== programs.major) {
    throw new DatabaseError('data_folder_wrong_version', { folder, found: found.trim(), needed: programs.major })
  }
}

async function createCluster(folder: string, programs: Programs, account: Account | undefined, durable: boolean): Promise<void> {
  const draft = await draftFolder(folder, account)
  const args = [`--pgdata=${draft}`, '--username=postgres', `--pwfile=${passwordIn(folder)}`, '--auth=scram-sha-256']
  // Swedish order by default; a page asks for the reader's own collation.
  args.push('--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv', '--data-checksums')
  // What fails is cleared away by us, after the room that is left was looked at.
  args.push('--no-clean', ...(durable ? [] : ['--no-sync']))
  const { status, output } = await run(programs.initdb, args, account)
  // Another process that made one at the same time may have been first: then ours goes.
  const renamed =
    status === 0 &&
    (await rename(draft, clusterIn(folder)).then(
      () => true,
      () => false,
    ))
  if (renamed) return
  const failure = await folderFailure(folder, output)
  await rm(draft, away)
  if (!(await exists(clusterIn(folder)))) throw failure
}

async function draftFolder(folder: string, account: Account | undefined): Promise<string> {
  try {
    await writePassword(passwordIn(folder), account)
    const draft = await mkdtemp(join(folder, unfinished))
    if (account !== undefined) await chown(draft, account.uid, account.gid)
    return draft
  } catch (error) {
    throw await folderFailure(folder, String(error), error)
  }
}

/** Whole or not at all, and the first writer wins: two processes make clusters with the same password. */
async function writePassword(file: string, account: Account | undefined): Promise<void> {
  if (await exists(file)) return
  const draft = `${file}.${process.pid}`
  try {
    await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (account !== undefined) await chown(draft, account.uid, account.gid)
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
}

/** Takes away clusters that a kill left half-made. Only for the owner of the folder. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(unfinished)) await rm(join(folder, name), away)
  }
}
