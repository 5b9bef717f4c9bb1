import { can } from '@lykta/core'
import { listRecallPlaces } from '@lykta/core/recall'
import { closeRound, enterRound, getRound, listDue, listRounds, makeRound, printRound, roundPurposes } from '@lykta/core/rounds'
import { listHolders } from '@lykta/core/stock'
import { isPageLanguage } from '@lykta/i18n'
import type { Hono } from 'hono'
import type { WebDeps } from '../deps.ts'
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
} from '../frame/index.ts'
import { pdfAnswer } from '../meetings/pdf.ts'
import { idsOf } from './due-cards.tsx'
import { EnterPage } from './enter-page.tsx'
import { RoundPage } from './round-page.tsx'
import { RoundsPage } from './rounds-page.tsx'
import { asSent, sentStops } from './sent-round.ts'

const section = '/materials'
const path = '/materials/rounds'

export const roundPages = (deps: WebDeps): Hono<StaffEnv> =>
  pages()
    .get(path, (c) => showRounds(c))
    .post(path, (c) =>
      answerForm(
        c,
        (sent) => make(c, sent),
        (form, sent) => showRounds(c, { form, sent }),
      ),
    )
    .get(`${path}/:id`, async (c) => {
      const { t, ctx } = c.var
      const round = await getRound(ctx, { roundId: c.req.param('id') })
      return renderPage(
        c,
        { title: t('rounds.title'), section },
        <RoundPage t={t} round={round} mayWrite={can(ctx.actor, 'materials:write')} />,
      )
    })
    .post(`${path}/:id/print`, async (c) => {
      const { ctx, t } = c.var
      const language = isPageLanguage(t.lang) ? t.lang : 'sv'
      return pdfAnswer(c, await printRound(ctx, { roundId: c.req.param('id'), language }, deps), t('rounds.print.file'))
    })
    .post(`${path}/:id/close`, async (c) => {
      await closeRound(c.var.ctx, { roundId: c.req.param('id') })
      return redirectDone(c, `${path}/${c.req.param('id')}`, 'rounds.done.closed')
    })
    .get(`${path}/:id/enter`, (c) => showEnter(c, c.req.param('id')))
    .post(`${path}/:id/enter`, (c) => {
      const roundId = c.req.param('id')
      return answerForm(
        c,
        (sent) => enter(c, roundId, sent),
        (form, sent) => showEnter(c, roundId, { form, sent }),
      )
    })

async function make(c: StaffContext, sent: Sent): Promise<Response> {
  const purpose = purposeOf(sent)
  const { id } = await makeRound(c.var.ctx, { purpose, placeIds: sent.all(idsOf(purpose)) })
  return redirectDone(c, `${path}/${id}`, 'rounds.done.made')
}

const purposeOf = (sent: Sent) => roundPurposes.find((purpose) => purpose === sent.text('purpose')) ?? 'refill'

async function enter(c: StaffContext, roundId: string, sent: Sent): Promise<Response> {
  const holderId = sent.text('holderId')
  const { entered } = await enterRound(c.var.ctx, {
    roundId,
    visitedOn: sent.text('visitedOn') ?? '',
    ...(holderId && { holderId }),
    stops: sentStops(sent),
    close: sent.ticked('close'),
  })
  return redirectDone(c, `${path}/${roundId}`, 'rounds.done.entered', { n: entered })
}

interface Again {
  form: FormAnswer
  sent: Sent
}

async function showRounds(c: StaffContext, again?: Again) {
  const { t, ctx } = c.var
  const [municipality, dueBy, after] = [c.req.query('municipality') || undefined, c.req.query('dueBy') || undefined, c.req.query('after')]
  const unvisited = c.req.query('unvisited') !== undefined
  const due = await listDue(ctx, { ...(municipality && { municipalityCode: municipality }), ...(dueBy && { dueBy }), unvisited })
  const recall = await listRecallPlaces(ctx, { ...(municipality && { municipalityCode: municipality }), limit: 60 })
  const { items, next } = await listRounds(ctx, { limit: 10, ...(after && { after }) })
  const purpose = again && purposeOf(again.sent)
  const tickedOf = (one: 'refill' | 'recall') => (purpose === one ? again?.sent.all(idsOf(one)) : undefined)
  const view = {
    t,
    due,
    recall: recall.items,
    filter: { municipality, unvisited },
    action: `${path}${new URL(c.req.url).search}`,
    mayMake: can(ctx.actor, 'materials:write'),
    form: again ? atItsList(again.form, idsOf(purpose ?? 'refill')) : freshForm(),
    ticked: { refill: tickedOf('refill'), recall: tickedOf('recall') },
    rounds: items,
    next: next === null ? undefined : `${path}?after=${next}`,
    start: after && path,
  }
  return renderPage(c, { title: t('rounds.title'), section }, <RoundsPage {...view} />)
}

/** What is wrong with the places is said at the list they were ticked in. */
function atItsList({ errors: { placeIds, ...errors }, ...form }: FormAnswer, name: string): FormAnswer {
  return { ...form, errors: { ...errors, ...(placeIds && { [name]: placeIds }) } }
}

async function showEnter(c: StaffContext, roundId: string, again?: Again) {
  const { t, ctx } = c.var
  const round = await getRound(ctx, { roundId })
  const { items: holders } = await listHolders(ctx, { state: 'open' })
  const stores = holders.filter(({ kind }) => kind === 'store')
  const known = { visitedOn: ctx.clock.today(), ...(stores.length === 1 && { holderId: stores[0]?.id ?? '' }) }
  const stops = again ? asSent(again.sent, round.stops) : round.stops.filter(({ visitedOn }) => visitedOn === null)
  const view = { t, round, stops, holders, form: again?.form ?? freshForm(known) }
  return renderPage(c, { title: t('rounds.enter.title'), section }, <EnterPage {...view} />)
}
