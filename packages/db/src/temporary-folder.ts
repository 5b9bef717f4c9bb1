import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder for a throw-away database. Every account may pass through it: as root, the database runs under another account,
 * and in a folder that account could not enter it would have to keep its data elsewhere, where nobody throws them away.
 */
export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}-`))
  await chmod(folder, 0o711)
  return folder
}
