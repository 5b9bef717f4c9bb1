import { randomUUID } from 'node:crypto'
import { DomainError, requirePermission } from '@lykta/core'
import { countStock, listHolders, listStock, recordMovements } from '@lykta/core/stock'
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
import { type RecordKind, recordKinds } from './record-kinds.ts'
import { RecordPage } from './record-page.tsx'

const section = '/materials'

export const recordPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/stock/record/:kind', (c) => {
      const known = { key: randomUUID(), editionId: c.req.query('edition') ?? '', happenedOn: c.var.ctx.clock.today() }
      return showForm(c, kindOf(c.req.param('kind')), freshForm(known))
    })
    .post('/materials/stock/record/:kind', (c) => {
      const kind = kindOf(c.req.param('kind'))
      return answerForm(
        c,
        (sent) => (kind === 'counted' ? count(c, sent) : record(c, kind, sent)),
        (form) => showForm(c, kind, form),
      )
    })

function kindOf(text: string): RecordKind {
  const kind = recordKinds.find((one) => one === text)
  if (!kind) throw new DomainError('not_found', 'not_found')
  return kind
}

const common = (sent: Sent) => ({
  key: sent.text('key') ?? '',
  editionId: sent.text('editionId') ?? '',
  happenedOn: sent.text('happenedOn') ?? '',
})

async function count(c: StaffContext, sent: Sent) {
  const found = sent.number('found') ?? Number.NaN
  const counted = await countStock(c.var.ctx, {
    ...common(sent),
    holderId: sent.text('holderId') ?? '',
    found,
    reason: sent.text('reason') ?? '',
  })
  const values = { found: counted.found, before: counted.before }
  return redirectDone(c, `/materials/stock/editions/${sent.text('editionId')}`, 'stock.done.counted', values)
}

async function record(c: StaffContext, kind: Exclude<RecordKind, 'counted'>, sent: Sent) {
  const quantity = sent.number('quantity') ?? Number.NaN
  const [fromId, toId, reason] = [sent.text('fromId') ?? '', sent.text('toId') ?? '', sent.text('reason') ?? '']
  const what = { ...common(sent), quantity }
  const movement = {
    handed: { kind: 'handed' as const, ...what, fromId, toId },
    printed: { kind: 'printed' as const, ...what, toId },
    sent: { kind: 'sent' as const, ...what, fromId },
    destroyed: { kind: 'destroyed' as const, ...what, fromId, reason },
  }[kind]
  await recordMovements(c.var.ctx, { movements: [movement] }).catch(atFields)
  return redirectDone(c, `/materials/stock/editions/${movement.editionId}`, 'stock.done.recorded')
}

/** The form has one movement, and its fields their own names. */
function atFields(error: unknown): never {
  if (!(error instanceof DomainError)) throw error
  const issues = error.issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace('/movements/0', '') }))
  throw new DomainError(error.kind, error.code, { params: error.params, issues, cause: error })
}

async function showForm(c: StaffContext, kind: RecordKind, form: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const [{ items: editions }, { items: holders }] = await Promise.all([listStock(ctx, { limit: 500 }), listHolders(ctx, { state: 'open' })])
  const view = { t, kind, editions, holders, form }
  return renderPage(c, { title: t(`stock.record.${kind}`), section }, <RecordPage {...view} />)
}
