import { Readable } from 'node:stream'
import { DomainError } from '@lykta/core'
import { spooled, type TableFile } from '@lykta/core/tables'
import type { HonoRequest } from 'hono'

/** Does `work` with a file that is the body itself, laid on the disk as it comes, or the part `file` of a multipart body, which is held in memory. */
export async function withUploadedFile<T>(request: HonoRequest, work: (file: TableFile) => Promise<T>): Promise<T> {
  if (!isMultipart(request.header('content-type'))) {
    // the platform's stream of the web, under another name in the types
    const body = request.raw.body as Parameters<typeof Readable.fromWeb>[0] | null
    return spooled(body ? Readable.fromWeb(body) : Readable.from([]), work)
  }
  return work(await uploadedFile(request))
}

/** The bytes of a small file that is the body itself, or the part `file` of a multipart body. */
export async function uploadedFile(request: HonoRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (!isMultipart(request.header('content-type'))) return new Uint8Array(await request.arrayBuffer())
  const parts = await request.formData().catch(() => undefined)
  const file = parts?.get('file')
  if (!(file instanceof File)) throw new DomainError('invalid', 'file_required', { pointer: '/file' })
  return new Uint8Array(await file.arrayBuffer())
}

export const isMultipart = (contentType = ''): boolean => contentType.toLowerCase().startsWith('multipart/form-data')
