import { Readable } from 'node:stream'
import { DomainError } from '@lykta/core'
import { spooled, type TableFile } from '@lykta/core/tables'
import type { HonoRequest } from 'hono'

/** Does `work` with a file that is the body itself, laid on the disk as it comes, or the part `file` of a multipart body, which is held in memory. */
export async function withUploadedFile<T>(request: HonoRequest, work: (file: TableFile) => Promise<T>): Promise<T> {
  if (isMultipart(request.header('content-type'))) return work(await filePart(request))
  // the platform's stream of the web, under another name in the types
  const body = request.raw.body as Parameters<typeof Readable.fromWeb>[0] | null
  return spooled(body ? Readable.fromWeb(body) : Readable.from([]), work)
}

/** The same of a file that is small, held in memory. */
export const uploadedFile = async (request: HonoRequest): Promise<Uint8Array> =>
  isMultipart(request.header('content-type')) ? filePart(request) : new Uint8Array(await request.arrayBuffer())

export const isMultipart = (contentType = ''): boolean => contentType.toLowerCase().startsWith('multipart/form-data')

async function filePart(request: HonoRequest): Promise<Uint8Array> {
  const parts = await request.formData().catch(() => undefined)
  const file = parts?.get('file')
  if (!(file instanceof File)) throw new DomainError('invalid', 'file_required', { pointer: '/file' })
  return new Uint8Array(await file.arrayBuffer())
}
