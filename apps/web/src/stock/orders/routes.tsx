import { randomUUID } from 'node:crypto'
import { can, requirePermission } from '@lykta/core'
import {
  cancelPrintOrder,
  getPrintOrder,
  type ListPrintOrders,
  listHolders,
  listMovements,
  listPrintOrders,
  listStock,
  orderPrint,
  receivePrint,
  updatePrintOrder,
} from '@lykta/core/stock'
import type { Hono } from 'hono'
import type { z } from 'zod'
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
import { OrderFormPage, orderForm, sentDetails } from './order-form-page.tsx'
import { OrderPage } from './order-page.tsx'
import { OrdersPage } from './orders-page.tsx'

const section = '/materials'
const path = '/materials/orders'

export const orderPages = (): Hono<StaffEnv> =>
  pages()
    .get(path, (c) => showOrders(c))
    .get(`${path}/new`, (c) => {
      const known = { editionId: c.req.query('edition') ?? '', orderedOn: c.var.ctx.clock.today() }
      return showForm(c, undefined, freshForm(known))
    })
    .post(`${path}/new`, (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await orderPrint(c.var.ctx, {
            editionId: sent.text('editionId') ?? '',
            holderId: sent.text('holderId') ?? '',
            quantity: sent.number('quantity') ?? Number.NaN,
            orderedOn: sent.text('orderedOn') ?? '',
            ...sentDetails(sent),
          })
          return redirectDone(c, `${path}/${id}`, 'orders.done.created')
        },
        (form) => showForm(c, undefined, form),
      ),
    )
    .get(`${path}/:id`, (c) => showOrder(c, c.req.param('id')))
    .get(`${path}/:id/edit`, (c) => showForm(c, c.req.param('id')))
    .post(`${path}/:id/edit`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await updatePrintOrder(c.var.ctx, { orderId: c.req.param('id'), ...sentDetails(sent) })
          return redirectDone(c, `${path}/${c.req.param('id')}`, 'orders.done.saved')
        },
        (form) => showForm(c, c.req.param('id'), form),
      ),
    )
    .post(`${path}/:id/arrivals`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await receivePrint(c.var.ctx, {
            orderId: c.req.param('id'),
            key: sent.text('key') ?? '',
            quantity: sent.number('quantity') ?? Number.NaN,
            happenedOn: sent.text('happenedOn') ?? '',
          })
          return redirectDone(c, `${path}/${c.req.param('id')}`, 'orders.done.received')
        },
        (form) => showOrder(c, c.req.param('id'), form),
      ),
    )
    .post(`${path}/:id/cancel`, (c) =>
      answerForm(
        c,
        async () => {
          await cancelPrintOrder(c.var.ctx, { orderId: c.req.param('id') })
          return redirectDone(c, `${path}/${c.req.param('id')}`, 'orders.done.cancelled')
        },
        (form) => showOrder(c, c.req.param('id'), form),
      ),
    )

async function showOrders(c: StaffContext) {
  const { t, ctx } = c.var
  const [state, after] = [c.req.query('state') || undefined, c.req.query('after')]
  // the schema refuses what is no state
  const wanted = state as z.input<typeof ListPrintOrders>['state']
  const { items, next } = await listPrintOrders(ctx, { limit: 50, ...(wanted && { state: wanted }), ...(after && { after }) })
  const query = new URLSearchParams({ ...(state && { state }), ...(next && { after: next }) })
  const mayWrite = can(ctx.actor, 'materials:write')
  const view = { t, orders: items, state, today: ctx.clock.today(), mayWrite, next: next === null ? undefined : `${path}?${query}` }
  return renderPage(c, { title: t('orders.title'), section }, <OrdersPage {...view} />)
}

async function showForm(c: StaffContext, orderId: string | undefined, form?: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const [known, { items: editions }, { items: holders }] = await Promise.all([
    orderId === undefined ? undefined : getPrintOrder(ctx, { orderId }),
    listStock(ctx, { limit: 500 }),
    listHolders(ctx, { state: 'open' }),
  ])
  const view = { t, known, editions, holders, form: form ?? (known ? orderForm(known) : freshForm()) }
  return renderPage(c, { title: known ? t('orders.edit') : t('orders.new'), section }, <OrderFormPage {...view} />)
}

async function showOrder(c: StaffContext, orderId: string, form?: FormAnswer) {
  const { t, ctx } = c.var
  const today = ctx.clock.today()
  const [order, { items: arrivals }] = await Promise.all([getPrintOrder(ctx, { orderId }), listMovements(ctx, { orderId, limit: 200 })])
  const left = Math.max(0, order.quantity - order.arrived)
  const fresh = freshForm({ key: randomUUID(), quantity: String(left), happenedOn: today })
  const view = { t, order, arrivals, today, mayWrite: can(ctx.actor, 'materials:write'), form: form ?? fresh }
  return renderPage(c, { title: t('orders.title'), section }, <OrderPage {...view} />)
}
