import { DomainError } from '@lykta/core'
import { importMembers } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, renderPage, type Sent, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { ReviewPage } from './review-page.tsx'
import { UploadPage } from './upload-page.tsx'

/**
 * The file is chosen once. What it held travels with the page that shows what would happen and comes back with its
 * button, so that nothing of it is left lying on the server between the two, and any process can answer the second.
 * Nothing is trusted by that: whoever may send the file may as well send another.
 */
export const importPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/import', (c) => showUpload(c))
    .post('/members/import', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { csv, basis } = { csv: await bytesOf(sent), basis: sent.text('basis') }
          if (!basis) throw new DomainError('invalid', 'required', { pointer: '/basis' })
          const apply = sent.ticked('apply')
          const result = await importMembers(c.var.ctx, { csv, apply, safeContactBasis: basis === 'yes' })
          const view = { t: c.var.t, result, basis, content: Buffer.from(csv).toString('base64') }
          return renderPage(c, { title: c.var.t('import.title'), section: '/members' }, <ReviewPage {...view} />)
        },
        (form) => showUpload(c, form),
      ),
    )

async function bytesOf(sent: Sent): Promise<Uint8Array> {
  const [file, content] = [sent.file('file'), sent.text('content')]
  if (file) return new Uint8Array(await file.arrayBuffer())
  if (content) return Buffer.from(content, 'base64')
  throw new DomainError('invalid', 'file_required', { pointer: '/file' })
}

function showUpload(c: StaffContext, form = freshForm()) {
  return renderPage(c, { title: c.var.t('import.title'), section: '/members' }, <UploadPage t={c.var.t} form={form} />)
}
