import { can } from '@lykta/core'
import { getEdition } from '@lykta/core/materials'
import { correctMovement, getMovement, listMovements, listReorderNeeds, listStock } from '@lykta/core/stock'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { CorrectPage } from './correct-page.tsx'
import { EditionStockPage } from './edition-stock-page.tsx'
import { LedgerPage } from './ledger-page.tsx'
import { StockPage } from './stock-page.tsx'

const section = '/materials'

export const ledgerPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/stock', (c) => showStock(c))
    .get('/materials/stock/movements', (c) => showLedger(c))
    .get('/materials/stock/editions/:id', (c) => showEdition(c, c.req.param('id')))
    .get('/materials/stock/movements/:id/correct', (c) => showCorrect(c, c.req.param('id')))
    .post('/materials/stock/movements/:id/correct', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { editionId } = await correctMovement(c.var.ctx, { movementId: c.req.param('id'), reason: sent.text('reason') ?? '' })
          return redirectDone(c, `/materials/stock/editions/${editionId}`, 'stock.done.corrected')
        },
        (form) => showCorrect(c, c.req.param('id'), form),
      ),
    )

const mayWrite = (c: StaffContext) => can(c.var.ctx.actor, 'materials:write')

async function showStock(c: StaffContext) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const today = ctx.clock.today()
  const [{ items, next }, needs] = await Promise.all([listStock(ctx, { limit: 50, ...(after && { after }) }), listReorderNeeds(ctx)])
  const view = {
    t,
    stock: items,
    due: needs.filter(({ orderBy }) => orderBy !== null && orderBy <= today).length,
    mayWrite: mayWrite(c),
    next: next === null ? undefined : `/materials/stock?after=${next}`,
    start: after && '/materials/stock',
  }
  return renderPage(c, { title: t('stock.title'), section }, <StockPage {...view} />)
}

async function showLedger(c: StaffContext) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const { items, next } = await listMovements(ctx, { limit: 50, ...(after && { after }) })
  const path = '/materials/stock/movements'
  const view = {
    t,
    movements: items,
    mayWrite: mayWrite(c),
    next: next === null ? undefined : `${path}?after=${next}`,
    start: after && path,
  }
  return renderPage(c, { title: t('stock.ledger'), section }, <LedgerPage {...view} />)
}

async function showEdition(c: StaffContext, editionId: string) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const [{ items }, { items: movements, next }] = await Promise.all([
    listStock(ctx, { editionId }),
    listMovements(ctx, { editionId, limit: 50, ...(after && { after }) }),
  ])
  const [stock] = items
  // throws what says that there is none
  if (!stock) return getEdition(ctx, { editionId }).then(() => c.notFound())
  const path = `/materials/stock/editions/${editionId}`
  const view = { t, stock, movements, mayWrite: mayWrite(c), next: next === null ? undefined : `${path}?after=${next}` }
  return renderPage(c, { title: t('stock.title'), section }, <EditionStockPage {...view} />)
}

async function showCorrect(c: StaffContext, movementId: string, form: FormAnswer = freshForm()) {
  const { t, ctx } = c.var
  const movement = await getMovement(ctx, { movementId })
  return renderPage(c, { title: t('stock.correct.title'), section }, <CorrectPage t={t} movement={movement} form={form} />)
}
