import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '@lykta/core'
import { type DkimKey, dkimKey } from '@lykta/mail'
import type { Config } from './config.ts'

const ending = '.pem'

/**
 * Every key in the folder: files named `<selector>._domainkey.<domain>.pem`. Several of one domain all sign, as when one replaces another.
 * A file that is none stops the start, rather than letting letters leave unsigned; so does a folder that was named and is not there.
 */
export function readDkimKeys({ dkimDir, dkimDirNamed }: Pick<Config, 'dkimDir' | 'dkimDirNamed'>): DkimKey[] {
  const names = reading(dkimDir, () => readdirSync(dkimDir), dkimDirNamed ? undefined : [])
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) =>
      dkimKey(
        name.slice(0, -ending.length),
        reading(name, () => readFileSync(join(dkimDir, name), 'utf8')),
      ),
    )
}

function reading<T>(file: string, read: () => T, ifMissing?: T): T {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (reason === 'ENOENT' && ifMissing !== undefined) return ifMissing
    throw new DomainError('invalid', 'file_unreadable', { params: { file, reason } })
  }
}
