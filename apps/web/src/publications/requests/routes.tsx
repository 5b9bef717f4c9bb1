import { can } from '@lykta/core'
import {
  countNewCopyRequests,
  declineCopies,
  type declineReasons,
  getCopyRequest,
  listCopyRequests,
  sendCopies,
} from '@lykta/core/publications'
import { listHolders, listStock } from '@lykta/core/stock'
import type { Hono } from 'hono'
import {
  answerForm,
  atFields,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { RequestPage, type RequestProps } from './request-page.tsx'
import { RequestsPage } from './requests-page.tsx'
import { sentField } from './send-card.tsx'

const path = '/materials/publications/requests'

export const requestPages = (): Hono<StaffEnv> =>
  pages()
    .get(path, (c) => showRequests(c))
    .get(`${path}/:id`, (c) => showRequest(c))
    .post(`${path}/:id/sending`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await send(c, sent)
          return redirectDone(c, `${path}/${idOf(c)}`, 'copyRequests.done.sent')
        },
        (form) => showRequest(c, { send: form }),
      ),
    )
    .post(`${path}/:id/decline`, (c) =>
      answerForm(
        c,
        async (sent) => {
          // The schema refuses what is none of the reasons.
          const reason = sent.text('reason') as (typeof declineReasons)[number]
          await declineCopies(c.var.ctx, { requestId: idOf(c), reason })
          return redirectDone(c, `${path}/${idOf(c)}`, 'copyRequests.done.declined')
        },
        (form) => showRequest(c, { decline: form }),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''

async function showRequests(c: StaffContext) {
  const { t, ctx } = c.var
  const all = c.req.query('show') === 'all'
  const { items, next } = await listCopyRequests(ctx, { ...(!all && { state: 'new' }), after: c.req.query('after') })
  const view = { t, requests: items, next, all, waiting: await countNewCopyRequests(ctx), timeZone: ctx.clock.timeZone }
  return page(c, <RequestsPage {...view} mayAnswer={can(ctx.actor, 'materials:write')} />)
}

async function send(c: StaffContext, sent: Sent): Promise<void> {
  const { lines } = await getCopyRequest(c.var.ctx, { requestId: idOf(c) })
  const counted = lines.map(({ edition }) => ({ editionId: edition.id, sent: sent.number(sentField(edition.id)) ?? 0 }))
  const sentOn = sent.text('sentOn')
  const input = { requestId: idOf(c), holderId: sent.text('holderId') ?? '', ...(sentOn && { sentOn }), lines: counted }
  await sendCopies(c.var.ctx, input).catch((error) => {
    throw atFields(error, (_, index) => counted[index] && sentField(counted[index].editionId))
  })
}

async function showRequest(c: StaffContext, given: Partial<RequestProps['forms']> = {}) {
  const { t, ctx } = c.var
  const request = await getCopyRequest(ctx, { requestId: idOf(c) })
  const stores = (await listHolders(ctx, { state: 'open' })).items.filter(({ kind }) => kind === 'store')
  const stock = []
  for (const { edition } of request.lines) stock.push(...(await listStock(ctx, { editionId: edition.id })).items)
  const today = ctx.clock.today()
  const asked = request.lines.map(({ edition, asked }) => [sentField(edition.id), String(asked)])
  const forms = { send: freshForm({ sentOn: today, ...Object.fromEntries(asked) }), decline: freshForm(), ...given }
  return page(c, <RequestPage {...{ t, request, stores, stock, today, timeZone: ctx.clock.timeZone, forms }} />)
}

const page = (c: StaffContext, content: Parameters<typeof renderPage>[2]) =>
  renderPage(c, { title: c.var.t('copyRequests.title'), section: '/materials' }, content)
