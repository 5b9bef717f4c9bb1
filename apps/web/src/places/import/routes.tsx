import { DomainError, requirePermission } from '@lykta/core'
import { importPlaces, PlaceField, PlaceType } from '@lykta/core/places'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, renderPage, type Sent, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { columnName, ReviewPage } from './review-page.tsx'
import { UploadPage } from './upload-page.tsx'

const section = '/materials'

/** The file is chosen once: it travels with the page that shows what would happen, and comes back with its buttons. */
export const placeImportPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/places/import', (c) => showUpload(c))
    .post('/materials/places/import', (c) =>
      answerForm(
        c,
        async (sent) => {
          const file = await bytesOf(sent)
          const type = PlaceType.safeParse(sent.text('type')).data
          const mapping = mappingOf(sent)
          const asked = { file, apply: sent.ticked('apply'), ...(mapping && { mapping }), ...(type && { type }) }
          const report = await importPlaces(c.var.ctx, asked)
          const view = { t: c.var.t, report, content: Buffer.from(file).toString('base64'), type }
          return renderPage(c, { title: c.var.t('places.import.title'), section }, <ReviewPage {...view} />)
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

/** What somebody said the columns are: all of them are sent, and one to leave out is none of the fields. The first page asks nothing yet. */
function mappingOf(sent: Sent): (PlaceField | null)[] | undefined {
  if (!sent.text('content')) return undefined
  const mapping: (PlaceField | null)[] = []
  for (let index = 0; sent.ticked(columnName(index)); index++) {
    mapping.push(PlaceField.safeParse(sent.text(columnName(index))).data ?? null)
  }
  return mapping
}

function showUpload(c: StaffContext, form = freshForm()) {
  requirePermission(c.var.ctx, 'materials:write')
  return renderPage(c, { title: c.var.t('places.import.title'), section }, <UploadPage t={c.var.t} form={form} />)
}
