import { can } from '@lykta/core'
import { getFact } from '@lykta/core/facts'
import { getEdition } from '@lykta/core/materials'
import { listRecallClosed, listRecallPlaces, type RecallEdition, recallOverview } from '@lykta/core/recall'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { section } from '../paths.ts'
import { RecallPage } from './recall-page.tsx'

export const recallPages = (): Hono<StaffEnv> => pages().get('/materials/recall', showRecall)

interface Which {
  factId?: string
  editionId?: string
}

async function showRecall(c: StaffContext) {
  const { t, ctx } = c.var
  const [factId, editionId, after, closedAfter] = ['fact', 'edition', 'after', 'closed'].map((name) => c.req.query(name))
  const which: Which = { ...(factId && { factId }), ...(editionId && { editionId }) }
  const address = (place: Record<string, string>) =>
    `/materials/recall?${new URLSearchParams({ ...(factId && { fact: factId }), ...(editionId && { edition: editionId }), ...place })}`
  const open = await listRecallPlaces(ctx, { ...which, ...(after && { after }) })
  const closed = await listRecallClosed(ctx, { ...which, limit: 20, ...(closedAfter && { after: closedAfter }) })
  const view = {
    t,
    fact: factId ? await getFact(ctx, { factId }) : undefined,
    edition: editionId ? await getEdition(ctx, { editionId }) : undefined,
    editions: (await recallOverview(ctx)).filter((one) => isMeant(one, which, ctx.clock.today())),
    open: { items: open.items, next: open.next === null ? undefined : address({ after: open.next }) },
    mayWrite: can(ctx.actor, 'materials:write'),
    maySeeVisits: can(ctx.actor, 'distribution:log'),
    closed: { items: closed.items, next: closed.next === null ? undefined : `${address({ closed: closed.next })}#closed` },
  }
  return renderPage(c, { title: t('recall.title'), section }, <RecallPage {...view} />)
}

const isMeant = ({ edition }: RecallEdition, { factId, editionId }: Which, today: string): boolean =>
  factId || editionId
    ? (!factId || edition.facts.some((fact) => fact.factId === factId && fact.outdated)) && (!editionId || edition.id === editionId)
    : edition.recalledOn !== null && edition.recalledOn <= today
