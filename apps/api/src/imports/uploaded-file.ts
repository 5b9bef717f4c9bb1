import { DomainError } from '@lykta/core'
import type { HonoRequest } from 'hono'

/** The bytes of a file that is the body itself, or the part `file` of a multipart body. */
export async function uploadedFile(request: HonoRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (!request.header('content-type')?.toLowerCase().startsWith('multipart/form-data')) return new Uint8Array(await request.arrayBuffer())
  const parts = await request.formData().catch(() => undefined)
  const file = parts?.get('file')
  if (!(file instanceof File)) throw new DomainError('invalid', 'file_required', { pointer: '/file' })
  return new Uint8Array(await file.arrayBuffer())
}
