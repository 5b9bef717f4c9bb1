import { requirePermission } from '@lykta/core'
import { getPublication, getShares, type Shares, setShares } from '@lykta/core/publications'
import { type HolderSummary, listHolders } from '@lykta/core/stock'
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
import { editionName } from '../../materials/index.ts'
import { partsField, SharesPage } from './shares-page.tsx'

export const sharesPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/publications/:id/shares', (c) => showShares(c))
    .post('/materials/publications/:id/shares', (c) =>
      answerForm(
        c,
        async (sent) => {
          await saveShares(c, sent)
          return redirectDone(c, `/materials/publications/${idOf(c)}`, 'publications.done.shares')
        },
        (form) => showShares(c, form),
      ),
    )

const idOf = (c: StaffContext): string => c.req.param('id') ?? ''

async function saveShares(c: StaffContext, sent: Sent): Promise<void> {
  const { ctx } = c.var
  const holders = await publishersOf(c, await getShares(ctx, { editionId: idOf(c) }))
  const given = holders.map(({ id }) => ({ holderId: id, parts: sent.number(partsField(id)) }))
  const shares = given.flatMap(({ holderId, parts }) => (parts === undefined || parts === 0 ? [] : [{ holderId, parts }]))
  await setShares(ctx, { editionId: idOf(c), shares }).catch((error) => {
    throw atFields(error, (_, index) => shares[index] && partsField(shares[index].holderId))
  })
}

/** Who may have a share: the store that has ours, or else our first, and the partners. One that is closed keeps what it has. */
async function publishersOf({ var: { ctx } }: StaffContext, { publishers }: Shares): Promise<HolderSummary[]> {
  const { items } = await listHolders(ctx)
  const has = ({ id }: HolderSummary) => publishers.some(({ holderId }) => holderId === id)
  const shown = items.filter((holder) => holder.closedOn === null || has(holder))
  const stores = shown.filter(({ kind }) => kind === 'store')
  const store = stores.find(has) ?? stores[0]
  return [...(store ? [store] : []), ...shown.filter(({ kind }) => kind === 'partner')]
}

async function showShares(c: StaffContext, form?: ReturnType<typeof freshForm>) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const { edition } = await getPublication(ctx, { editionId: idOf(c) })
  const shares = await getShares(ctx, { editionId: idOf(c) })
  const fresh = freshForm(Object.fromEntries(shares.publishers.map(({ holderId, parts }) => [partsField(holderId), String(parts)])))
  const name = editionName(t, edition)
  const view = { t, editionId: edition.id, name, holders: await publishersOf(c, shares), form: form ?? fresh }
  return renderPage(c, { title: t('shares.title'), section: '/materials' }, <SharesPage {...view} />)
}
