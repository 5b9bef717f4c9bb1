import { can } from '@lykta/core'
import {
  type CreateHolder,
  closeHolder,
  createHolder,
  getHolder,
  listHolders,
  listMovements,
  listStock,
  openHolder,
  renameHolder,
} from '@lykta/core/stock'
import { listColleagues } from '@lykta/core/users'
import type { Hono } from 'hono'
import type { z } from 'zod'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { HolderPage } from './holder-page.tsx'
import { HoldersPage } from './holders-page.tsx'

const section = '/materials'
const path = '/materials/stock/holders'

export const holderPages = (): Hono<StaffEnv> =>
  pages()
    .get(path, (c) => showHolders(c))
    .post(path, (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await createHolder(c.var.ctx, newHolder(sent))
          return redirectDone(c, `${path}/${id}`, 'holders.done.added')
        },
        (form) => showHolders(c, form),
      ),
    )
    .get(`${path}/:id`, (c) => showHolder(c, c.req.param('id')))
    .post(`${path}/:id/name`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await renameHolder(c.var.ctx, { holderId: c.req.param('id'), name: sent.text('name') ?? '' })
          return redirectDone(c, `${path}/${c.req.param('id')}`, 'holders.done.renamed')
        },
        (form) => showHolder(c, c.req.param('id'), form),
      ),
    )
    .post(`${path}/:id/close`, (c) =>
      answerForm(
        c,
        async () => {
          await closeHolder(c.var.ctx, { holderId: c.req.param('id') })
          return redirectDone(c, `${path}/${c.req.param('id')}`, 'holders.done.closed')
        },
        (form) => showHolder(c, c.req.param('id'), form),
      ),
    )
    .post(`${path}/:id/open`, async (c) => {
      await openHolder(c.var.ctx, { holderId: c.req.param('id') })
      return redirectDone(c, `${path}/${c.req.param('id')}`, 'holders.done.opened')
    })

function newHolder(sent: Sent): z.input<typeof CreateHolder> {
  if (sent.text('kind') === 'volunteer') return { kind: 'volunteer', userId: sent.text('userId') ?? '' }
  return { kind: sent.text('kind') === 'partner' ? 'partner' : 'store', name: sent.text('name') ?? '' }
}

async function showHolders(c: StaffContext, form: FormAnswer = freshForm()) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const { items, next } = await listHolders(ctx, after ? { after } : {})
  const view = { t, holders: items, bagless: await baglessFor(c), next: next === null ? undefined : `${path}?after=${next}`, form }
  return renderPage(c, { title: t('holders.title'), section }, <HoldersPage {...view} />)
}

/** Who signs in and has no bag. */
async function baglessFor({ var: { ctx } }: StaffContext) {
  if (!can(ctx.actor, 'materials:write')) return undefined
  const [everybody, { items }] = await Promise.all([listColleagues(ctx), listHolders(ctx, { kind: 'volunteer' })])
  const bearers = new Set(items.map(({ userId }) => userId))
  return everybody.filter(({ id }) => !bearers.has(id))
}

async function showHolder(c: StaffContext, holderId: string, form: FormAnswer = freshForm()) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const [holder, { items: stock }, { items: movements, next }] = await Promise.all([
    getHolder(ctx, { holderId }),
    listStock(ctx, { holderId, limit: 500 }),
    listMovements(ctx, { holderId, limit: 50, ...(after && { after }) }),
  ])
  const mayWrite = can(ctx.actor, 'materials:write')
  const view = { t, holder, stock, movements, mayWrite, next: next === null ? undefined : `${path}/${holderId}?after=${next}`, form }
  return renderPage(c, { title: holder.name, section }, <HolderPage {...view} />)
}
