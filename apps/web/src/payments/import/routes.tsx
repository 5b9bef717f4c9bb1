import { DomainError, requirePermission } from '@lykta/core'
import { readPayers, takeInPayments } from '@lykta/core/payments'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, renderPage, type Sent, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { ReviewPage } from './review-page.tsx'
import { UploadPage } from './upload-page.tsx'

/**
 * The file is chosen once. It travels with the page that shows what would happen and comes back with its button: who paid stands on these two
 * pages, in the treasurer's browser, and is never left lying on the server.
 */
export const bankFilePages = (): Hono<StaffEnv> =>
  pages()
    .get('/fees/payments/import', (c) => showUpload(c))
    .post('/fees/payments/import', (c) =>
      answerForm(
        c,
        async (sent) => {
          const file = await bytesOf(sent)
          const report = await takeInPayments(c.var.ctx, { file, apply: sent.ticked('apply') })
          const payers = await readPayers(c.var.ctx, { file })
          const view = { t: c.var.t, report, payers, content: Buffer.from(file).toString('base64') }
          return renderPage(c, { title: c.var.t('payments.import.title'), section: '/fees' }, <ReviewPage {...view} />)
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
  requirePermission(c.var.ctx, 'payments:write')
  return renderPage(c, { title: c.var.t('payments.import.title'), section: '/fees' }, <UploadPage t={c.var.t} form={form} />)
}
