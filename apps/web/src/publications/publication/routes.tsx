import { can, DomainError } from '@lykta/core'
import { addFile, getFile, getPublication, getShares, setShelf } from '@lykta/core/publications'
import type { Hono } from 'hono'
import {
  answerForm,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
  sendFile,
} from '../../frame/index.ts'
import { PublicationPage, type PublicationProps } from './publication-page.tsx'

export const publicationPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/publications/:id', (c) => showPublication(c))
    .get('/materials/publications/:id/file', async (c) => sendFile(c, c.var.ctx, await getFile(c.var.ctx, { editionId: idOf(c) })))
    .post('/materials/publications/:id/file', (c) =>
      answerForm(
        c,
        async (sent) => {
          await addFile(c.var.ctx, { editionId: idOf(c), bytes: await bytesOf(sent) })
          return redirectDone(c, addressOf(c), 'publications.done.file')
        },
        (file) => showPublication(c, { file }),
      ),
    )
    .post('/materials/publications/:id/shelf', (c) =>
      answerForm(
        c,
        async (sent) => {
          await setShelf(c.var.ctx, { editionId: idOf(c), public: sent.ticked('public'), orderable: sent.ticked('orderable') })
          return redirectDone(c, addressOf(c), 'publications.done.shelf')
        },
        (shelf) => showPublication(c, { shelf }),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''
const addressOf = (c: StaffContext): string => `/materials/publications/${idOf(c)}`

async function bytesOf(sent: Sent): Promise<Uint8Array<ArrayBuffer>> {
  const file = sent.file('file')
  if (!file) throw new DomainError('invalid', 'file_required', { pointer: '/file' })
  return new Uint8Array(await file.arrayBuffer())
}

async function showPublication(c: StaffContext, given: Partial<PublicationProps['forms']> = {}) {
  const { t, ctx } = c.var
  const publication = await getPublication(ctx, { editionId: idOf(c) })
  const ticked = (['public', 'orderable'] as const).filter((name) => publication.edition[name]).map((name) => [name, 'on'])
  const forms = { file: freshForm(), shelf: freshForm(Object.fromEntries(ticked)), ...given }
  const shares = await getShares(ctx, { editionId: idOf(c) })
  const mayWrite = can(ctx.actor, 'materials:write')
  const view = { t, publication, shares, timeZone: ctx.clock.timeZone, mayWrite, forms }
  return renderPage(c, { title: t('publications.title'), section: '/materials' }, <PublicationPage {...view} />)
}
