import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSecrets, DomainError, type Secrets } from '@lykta/core'

/**
 * The association's secret, from the environment or from the key file, which is made at the first start (0600). Whoever
 * loses it loses the unsubscribe links of letters already sent and the memory of suppressed addresses: it belongs in the backup.
 */
export async function openSecrets({ secret, dataDir }: { secret: string | undefined; dataDir: string }): Promise<Secrets> {
  const text = secret ?? (await keyFile(dataDir))
  const key = Buffer.from(text.trim(), 'base64url')
  if (key.length < 32) throw new DomainError('invalid', 'secret_invalid')
  return createSecrets(key)
}

/** The key in the file, which is made where there is none: whole or not at all, and of two first starts one makes it. */
async function keyFile(folder: string): Promise<string> {
  const path = join(folder, 'secret.key')
  const draft = `${path}.${process.pid}`
  try {
    const standing = await readFile(path, 'utf8').catch(unless('ENOENT'))
    if (standing !== undefined) return standing
    // others pass through and see nothing: for root, the embedded database runs under another account
    await mkdir(folder, { recursive: true, mode: 0o711 })
    await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
    await link(draft, path).catch(unless('EEXIST'))
    return await readFile(path, 'utf8')
  } catch (error) {
    const isFull = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
    throw new DomainError('unavailable', isFull ? 'data_folder_full' : 'data_folder_not_writable', { params: { folder }, cause: error })
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

const unless = (code: string) => (error: unknown) => {
  if (codeOf(error) !== code) throw error
  return undefined
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
