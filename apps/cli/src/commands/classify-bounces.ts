import { open, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DomainError } from '@lykta/core'
import { readAtMost, readBounce } from '@lykta/mail'

/** Prints what each mail of a folder says, one JSON object a line in the order of the names. What cannot be read is no bounce. */
export async function classifyBounces(folder: string): Promise<void> {
  // npm starts us at the root; the caller meant the folder she stood in
  const at = resolve(process.env.INIT_CWD ?? '.', folder)
  const names = await readdir(at).catch(() => {
    throw new DomainError('invalid', 'folder_unreadable', { params: { folder } })
  })
  for (const file of names.sort()) {
    const beginning = await beginningOf(join(at, file))
    if (!beginning) continue
    const { verdict, status, recipient } = await readBounce(beginning)
    process.stdout.write(`${JSON.stringify({ file, verdict, status, recipient })}\n`)
  }
}

/** Undefined for what is no file: a folder, a pipe. */
async function beginningOf(path: string): Promise<Buffer | undefined> {
  const nothing = Buffer.alloc(0)
  if (!(await stat(path).catch(() => undefined))?.isFile()) return undefined
  const file = await open(path).catch(() => undefined)
  try {
    const { buffer, bytesRead } = (await file?.read(Buffer.alloc(readAtMost), 0, readAtMost, 0)) ?? { buffer: nothing, bytesRead: 0 }
    return buffer.subarray(0, bytesRead)
  } catch {
    return nothing
  } finally {
    await file?.close()
  }
}
