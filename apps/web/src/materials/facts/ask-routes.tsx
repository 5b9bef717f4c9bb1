import { requirePermission } from '@lykta/core'
import { getFact } from '@lykta/core/facts'
import { decideEditions, factDecisions } from '@lykta/core/materials'
import { type RecallEdition, recallOverview } from '@lykta/core/recall'
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
import { AskPage, decisionField } from './ask-page.tsx'

export const askPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/facts/:id/editions', (c) => showAsk(c, c.req.param('id')))
    .post('/materials/facts/:id/editions', (c) =>
      answerForm(
        c,
        async (sent) => {
          const factId = c.req.param('id')
          const decisions = sentDecisions(sent, factId, await undecided(c, factId))
          await decideEditions(c.var.ctx, { factId, decisions })
          const recalls = decisions.some(({ decision }) => decision === 'recall')
          return redirectDone(c, recalls ? `/materials/recall?fact=${factId}` : `/materials/facts/${factId}`, 'facts.done.decided')
        },
        (form) => showAsk(c, c.req.param('id'), form),
      ),
    )

const decisionOf = ({ edition }: RecallEdition, factId: string) => edition.facts.find((fact) => fact.factId === factId)?.decision?.decision

/** Those that carry what it no longer is. A recall is taken back at the edition itself. */
async function undecided(c: StaffContext, factId: string): Promise<RecallEdition[]> {
  const carries = ({ edition }: RecallEdition) => edition.facts.some((fact) => fact.factId === factId && fact.outdated)
  return (await recallOverview(c.var.ctx)).filter((one) => one.edition.recalledOn === null && carries(one))
}

/** The answers that are given now or are others than before. */
function sentDecisions(sent: Sent, factId: string, editions: RecallEdition[]) {
  const reason = sent.text('reason')
  return editions.flatMap((one) => {
    const decision = factDecisions.find((known) => known === sent.text(decisionField(one.edition.id)))
    if (decision === undefined || decision === decisionOf(one, factId)) return []
    return [{ editionId: one.edition.id, decision, ...(reason && { reason }) }]
  })
}

async function showAsk(c: StaffContext, factId: string, form?: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const fact = await getFact(ctx, { factId })
  const editions = await undecided(c, factId)
  const known = Object.fromEntries(editions.map((one) => [decisionField(one.edition.id), decisionOf(one, factId) ?? '']))
  const view = { t, fact, editions, form: form ?? freshForm(known) }
  return renderPage(c, { title: t('editions.decide'), section }, <AskPage {...view} />)
}
