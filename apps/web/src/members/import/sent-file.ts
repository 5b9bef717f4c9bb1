import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { DomainError } from '@lykta/core'
import { spooled, type TableFile } from '@lykta/core/tables'
import type { StaffContext } from '../../frame/index.ts'

/**
 * The file that a form sends in its field `file`, laid on the disk as it comes while `work` reads it. The platform's own way to read a form would
 * hold all of it in memory. Of a form that breaks off `work` never hears.
 */
export async function withSentFile<T>(c: StaffContext, work: (file: TableFile) => Promise<T>): Promise<T> {
  const [contentType, body] = [c.req.header('content-type') ?? '', c.req.raw.body]
  if (!body || !contentType.startsWith('multipart/form-data')) throw fileRequired()
  const form = new Busboy({ headers: { 'content-type': contentType }, limits: { files: 1, fields: 20, parts: 20 } })
  const file = await new Promise<Readable>((resolve, reject) => {
    form.on('file', (name, file, filename) => {
      // whoever reads hears of an error; before she does, somebody must
      file.on('error', () => undefined)
      // what is read must not wait for more of a form that broke off
      form.once('error', (error: Error) => file.destroy(error))
      if (name === 'file' && filename) resolve(file)
      else file.resume()
    })
    // the platform's stream of the web, under another name in the types
    pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), form).then(
      () => reject(fileRequired()),
      (cause: unknown) => reject(brokenOff(cause)),
    )
  })
  return spooled(wholeOf(file), work)
}

async function* wholeOf(file: Readable): AsyncGenerator<Uint8Array> {
  let bytes = 0
  try {
    for await (const chunk of file) {
      bytes += chunk.length
      yield chunk
    }
  } catch (cause) {
    throw brokenOff(cause)
  }
  if (bytes === 0) throw fileRequired()
}

const fileRequired = () => new DomainError('invalid', 'file_required', { pointer: '/file' })
const brokenOff = (cause: unknown) => new DomainError('invalid', 'upload_broken_off', { cause })
