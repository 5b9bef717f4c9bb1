import { can, requirePermission } from '@lykta/core'
import { changeFact, createFact, type FactKind, factKinds, getFact, listFacts, renameFact } from '@lykta/core/facts'
import { listEditions } from '@lykta/core/materials'
import type { Hono } from 'hono'
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
import { section } from '../paths.ts'
import { askPages } from './ask-routes.tsx'
import { ChangeFactPage } from './change-fact-page.tsx'
import { FactPage } from './fact-page.tsx'
import { FactsPage } from './facts-page.tsx'
import { NewFactPage } from './new-fact-page.tsx'
import { sentValue, writtenValue } from './sent-value.ts'

export const factPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/facts', async (c) => {
      const { t, ctx } = c.var
      const view = { t, facts: await listFacts(ctx), today: ctx.clock.today(), mayWrite: can(ctx.actor, 'materials:write') }
      return renderPage(c, { title: t('facts.title'), section }, <FactsPage {...view} />)
    })
    .get('/materials/facts/new', (c) => showNew(c, freshForm({ validFrom: c.var.ctx.clock.today() })))
    .post('/materials/facts/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await createFact(c.var.ctx, {
            name: sent.text('name') ?? '',
            value: sentValue(askedKind(c), sent),
            ...sentDay(sent),
          })
          return redirectDone(c, `/materials/facts/${id}`, 'facts.done.added')
        },
        (form) => showNew(c, form),
      ),
    )
    .get('/materials/facts/:id', (c) => showFact(c, c.req.param('id')))
    .get('/materials/facts/:id/change', (c) => showChange(c, c.req.param('id'), {}))
    .post('/materials/facts/:id/change', (c) =>
      answerForm(
        c,
        (sent) => change(c, c.req.param('id'), sent),
        (form) => showChange(c, c.req.param('id'), { form }),
      ),
    )
    .post('/materials/facts/:id/rename', (c) =>
      answerForm(
        c,
        async (sent) => {
          await renameFact(c.var.ctx, { factId: c.req.param('id'), name: sent.text('name') ?? '' })
          return redirectDone(c, `/materials/facts/${c.req.param('id')}`, 'facts.done.renamed')
        },
        (naming) => showChange(c, c.req.param('id'), { naming }),
      ),
    )
    .route('/', askPages())

/** Of the address; a telephone number where it says none. */
const askedKind = (c: StaffContext): FactKind => factKinds.find((kind) => kind === c.req.query('kind')) ?? 'phone'

const sentDay = (sent: Sent) => {
  const validFrom = sent.text('validFrom')
  return validFrom === undefined ? {} : { validFrom }
}

/** After a change, what it asks about editions is shown at once. */
async function change(c: StaffContext, factId: string, sent: Sent): Promise<Response> {
  const { ctx } = c.var
  const { kind } = await getFact(ctx, { factId })
  await changeFact(ctx, { factId, value: sent.ticked('ended') ? null : sentValue(kind, sent), ...sentDay(sent) })
  const asked = await listEditions(ctx, { factId, asked: true, limit: 1 })
  return redirectDone(c, `/materials/facts/${factId}${asked.items.length > 0 ? '/editions' : ''}`, 'facts.done.changed')
}

function showNew(c: StaffContext, form: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const kind = askedKind(c)
  return renderPage(c, { title: t(`facts.add.${kind}`), section }, <NewFactPage t={t} kind={kind} form={form} />)
}

async function showFact(c: StaffContext, factId: string) {
  const { t, ctx } = c.var
  const view = {
    t,
    fact: await getFact(ctx, { factId }),
    editions: (await listEditions(ctx, { factId, limit: 200 })).items,
    timeZone: ctx.clock.timeZone,
    mayWrite: can(ctx.actor, 'materials:write'),
  }
  return renderPage(c, { title: t('facts.one'), section }, <FactPage {...view} />)
}

async function showChange(c: StaffContext, factId: string, { form, naming }: { form?: FormAnswer; naming?: FormAnswer }) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const fact = await getFact(ctx, { factId })
  const known = { ...writtenValue(fact.today?.value ?? null), validFrom: ctx.clock.today() }
  const view = { t, fact, form: form ?? freshForm(known), naming: naming ?? freshForm({ name: fact.name }) }
  return renderPage(c, { title: t('facts.change'), section }, <ChangeFactPage {...view} />)
}
