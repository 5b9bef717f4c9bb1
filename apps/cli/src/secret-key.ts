import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSecrets, DomainError, type Secrets } from '@lykta/core'

/**
 * The association's secret, from the environment or from the key file, which is made at the first start (0600). Whoever
 * loses it loses the unsubscribe links of letters already sent and the memory of suppressed addresses: it belongs in the backup.
 */
export async function openSecrets({ secret, dataDir }: { secret: string | undefined; dataDir: string }): Promise<Secrets> {
  const text = secret ?? (await keyFile(join(dataDir, 'secret.key')))
  const key = Buffer.from(text.trim(), 'base64url')
  if (key.length < 32) throw new DomainError('invalid', 'secret_invalid')
  return createSecrets(key)
}

async function keyFile(path: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const fresh = randomBytes(32).toString('base64url')
  try {
    // exclusive: of two first starts one makes the key, the other reads it
    await writeFile(path, `${fresh}\n`, { mode: 0o600, flag: 'wx' })
    return fresh
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFile(path, 'utf8')
    throw error
  }
}
