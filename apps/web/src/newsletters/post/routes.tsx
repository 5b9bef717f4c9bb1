import { getNewsletter, markPosted, markReturned, printPost, returnReasons } from '@lykta/core/newsletters'
import { isPageLanguage, type MessageKey } from '@lykta/i18n'
import type { WebDeps } from '../../deps.ts'
import { answerForm, freshForm, pages, readForm, redirectDone, renderPage, type StaffContext } from '../../frame/index.ts'
import { answerRefusal } from '../overview/routes.tsx'
import { ReturnedPage } from './returned-page.tsx'

const parts = ['letters', 'labels', 'envelopes'] as const
type Part = (typeof parts)[number]

const fileNames = {
  letters: 'post.file.letters',
  labels: 'post.file.labels',
  envelopes: 'post.file.envelopes',
} satisfies Record<Part, MessageKey>

/** Printing what goes by post, and saying what came of it. Printing is a form: it judges each recipient anew. */
export const postPages = (deps: WebDeps) =>
  pages()
    .post('/newsletters/:id/post/posted', async (c) => {
      const newsletterId = c.req.param('id')
      try {
        const { posted } = await markPosted(c.var.ctx, { newsletterId })
        return redirectDone(c, `/newsletters/${newsletterId}`, 'post.done.posted', { n: posted })
      } catch (error) {
        return answerRefusal(c, deps, error)
      }
    })
    .post('/newsletters/:id/post/:part', async (c) => {
      const part = parts.find((known) => known === c.req.param('part'))
      if (!part) return c.notFound()
      const firstLabel = (await readForm(c)).number('firstLabel')
      try {
        return await download(c, part, { newsletterId: c.req.param('id'), firstLabel }, deps)
      } catch (error) {
        return answerRefusal(c, deps, error)
      }
    })
    .get('/newsletters/:id/deliveries/:delivery/returned', async (c) => {
      const { id, delivery } = c.req.param()
      const newsletter = await getNewsletter(c.var.ctx, { newsletterId: id })
      return renderPage(
        c,
        { title: c.var.t('post.do.returned'), section: '/newsletters' },
        <ReturnedPage t={c.var.t} newsletter={newsletter} deliveryId={delivery} form={freshForm()} />,
      )
    })
    .post('/newsletters/:id/deliveries/:delivery/returned', async (c) => {
      const { id: newsletterId, delivery: deliveryId } = c.req.param()
      return answerForm(
        c,
        async (sent) => {
          const reason = returnReasons.find((known) => known === sent.text('reason'))
          // none chosen: the verb says what is missing
          await markReturned(c.var.ctx, { newsletterId, deliveryId, reason: reason as NonNullable<typeof reason> })
          return redirectDone(c, `/newsletters/${newsletterId}/deliveries`, 'post.done.returned')
        },
        async (form) =>
          renderPage(
            c,
            { title: c.var.t('post.do.returned'), section: '/newsletters' },
            <ReturnedPage t={c.var.t} newsletter={await getNewsletter(c.var.ctx, { newsletterId })} deliveryId={deliveryId} form={form} />,
          ),
      )
    })

async function download(
  c: StaffContext,
  part: Part,
  { newsletterId, firstLabel }: { newsletterId: string; firstLabel: number | undefined },
  { composer, printer }: WebDeps,
): Promise<Response> {
  const { ctx, t } = c.var
  const language = isPageLanguage(t.lang) ? t.lang : 'sv'
  const { pdf } = await printPost(
    ctx,
    { newsletterId, part, language, ...(firstLabel !== undefined && { firstLabel }) },
    { composer, printer },
  )
  // a name that says nothing: it stays in the list of downloads
  return c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${t(fileNames[part])}.pdf"`,
    'Cache-Control': 'no-store',
  })
}
