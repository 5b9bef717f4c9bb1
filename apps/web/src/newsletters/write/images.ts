import { type Context, DomainError } from '@lykta/core'
import { addImage } from '@lykta/core/newsletters'
import { errorMessage, type Language } from '@lykta/i18n'
import type { FieldErrors } from '../../ui/index.ts'
import type { Draft } from './draft.ts'

/** Stores the images that came with the form and puts them into their blocks. One that cannot be used is an error at its field. */
export async function storeImages(
  ctx: Context,
  newsletterId: string,
  form: FormData,
  draft: Draft,
  language: Language,
): Promise<FieldErrors> {
  const errors: Record<string, string> = {}
  for (const { key, type, fields } of draft.blocks) {
    const file = form.get(`block.${key}.file`)
    if (type !== 'image' || !(file instanceof File) || file.size === 0) continue
    try {
      fields.imageId = (await addImage(ctx, { newsletterId, bytes: new Uint8Array(await file.arrayBuffer()) })).imageId
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      errors[`block.${key}.file`] = errorMessage(language, error.code, error.params)
    }
  }
  return errors
}
