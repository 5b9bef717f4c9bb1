import { DomainError } from '@lykta/core'
import { addImage, getImage } from '@lykta/core/newsletters'
import { errorMessage } from '@lykta/i18n'
import type { WebDeps } from '../../deps.ts'
import { pages, type StaffContext } from '../../frame/index.ts'
import { readDraft, textOf } from './draft.ts'
import { type PreviewWish, previewDocument, previewPolicy } from './preview.tsx'

/** How a letter looks, saved or as it stands in the editor, and its images. */
export const previewRoutes = (deps: WebDeps) =>
  pages()
    .get('/newsletters/:id/preview', (c) => {
      const { language = 'sv', form, look, as, template } = c.req.query()
      return preview(c, deps, { newsletterId: c.req.param('id'), language, template, ...choices(form, look, as) })
    })
    .post('/newsletters/:id/preview', async (c) => {
      const form = await c.req.formData()
      const [shape, look, as] = ['preview.form', 'preview.look', 'preview.as'].map((name) => textOf(form, name))
      const wish = { newsletterId: c.req.param('id'), language: textOf(form, 'language'), ...choices(shape, look, as) }
      return preview(c, deps, { ...wish, draft: readDraft(form) })
    })
    .post('/newsletters/:id/images', async (c) => {
      const file = (await c.req.formData()).get('file')
      try {
        const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : [])
        return c.json(await addImage(c.var.ctx, { newsletterId: c.req.param('id'), bytes }), 201)
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'unprocessable') throw error
        return c.json({ text: errorMessage(c.var.lang, error.code, error.params) }, 422)
      }
    })
    .get('/newsletters/:id/images/:imageId', async (c) => {
      const { id: newsletterId, imageId } = c.req.param()
      const { contentType, bytes } = await getImage(c.var.ctx, { newsletterId, imageId })
      return c.body(bytes, 200, { 'Content-Type': contentType, 'Content-Security-Policy': "sandbox; default-src 'none'" })
    })

async function preview(c: StaffContext, deps: WebDeps, wish: PreviewWish): Promise<Response> {
  const html = await previewDocument(c.var.ctx, c.var.t, wish, deps)
  return c.html(html, 200, { 'Content-Security-Policy': previewPolicy })
}

const choices = (
  form: string | undefined,
  look: string | undefined,
  as: string | undefined,
): Pick<PreviewWish, 'form' | 'look' | 'contactId'> => ({
  form: form === 'discreet' ? 'discreet' : 'full',
  look: look === 'text' ? 'text' : 'page',
  contactId: as || undefined,
})
