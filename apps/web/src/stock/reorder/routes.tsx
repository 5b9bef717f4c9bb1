import { can } from '@lykta/core'
import {
  addDemandPeak,
  listDemandPeaks,
  listReorderNeeds,
  listStock,
  removeDemandPeak,
  removeReorderPoint,
  setReorderPoint,
} from '@lykta/core/stock'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  readForm,
  redirectDone,
  renderPage,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { ReorderPage } from './reorder-page.tsx'

const section = '/materials'
const path = '/materials/stock/reorder'

export const reorderPages = (): Hono<StaffEnv> =>
  pages()
    .get(path, (c) => showReorder(c))
    .post(path, (c) =>
      answerForm(
        c,
        async (sent) => {
          await setReorderPoint(c.var.ctx, {
            ...pointOf(sent.text('materialId')),
            quantity: sent.number('quantity') ?? Number.NaN,
            leadDays: sent.number('leadDays') ?? Number.NaN,
          })
          return redirectDone(c, path, 'reorder.done.saved')
        },
        (form) => showReorder(c, form),
      ),
    )
    .post(`${path}/remove`, async (c) => {
      await removeReorderPoint(c.var.ctx, pointOf((await readForm(c)).text('of')))
      return redirectDone(c, path, 'reorder.done.removed')
    })
    .post(`${path}/peaks`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await addDemandPeak(c.var.ctx, {
            name: sent.text('name') ?? '',
            startsOn: sent.text('startsOn') ?? '',
            endsOn: sent.text('endsOn') ?? '',
            times: sent.number('times') ?? Number.NaN,
          })
          return redirectDone(c, path, 'reorder.done.peakAdded')
        },
        (form) => showReorder(c, form),
      ),
    )
    .post(`${path}/peaks/:id/remove`, async (c) => {
      await removeDemandPeak(c.var.ctx, { peakId: c.req.param('id') })
      return redirectDone(c, path, 'reorder.done.peakRemoved')
    })

/** A choice of the list is a material and a language. */
function pointOf(choice = '') {
  const [materialId = '', language = 'sv'] = choice.split(' ')
  return { materialId, language }
}

async function showReorder(c: StaffContext, form: FormAnswer = freshForm()) {
  const { t, ctx } = c.var
  const [points, peaks, { items: editions }] = await Promise.all([
    listReorderNeeds(ctx),
    listDemandPeaks(ctx),
    listStock(ctx, { limit: 500 }),
  ])
  const view = { t, points, peaks, editions, today: ctx.clock.today(), mayWrite: can(ctx.actor, 'materials:write'), form }
  return renderPage(c, { title: t('reorder.title'), section }, <ReorderPage {...view} />)
}
