import { countNewCopyRequests, listPublications } from '@lykta/core/publications'
import type { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import { pages, renderPage, type StaffEnv } from '../../frame/index.ts'
import { ListPage } from './list-page.tsx'

export const listPages = ({ baseUrl }: Pick<WebDeps, 'baseUrl'>): Hono<StaffEnv> =>
  pages().get('/materials/publications', async (c) => {
    const { t, ctx } = c.var
    const { items, next } = await listPublications(ctx, { after: c.req.query('after') })
    const view = { t, publications: items, next, waiting: await countNewCopyRequests(ctx), address: `${baseUrl}/material` }
    return renderPage(c, { title: t('publications.title'), section: '/materials' }, <ListPage {...view} />)
  })
