import { draftNotice, getMeeting, listUnreached, noticeProof, printNoticeProof } from '@lykta/core/meetings'
import { isPageLanguage } from '@lykta/i18n'
import type { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import { pages, redirectDone, renderPage, type StaffEnv } from '../../frame/index.ts'
import { pdfAnswer } from '../pdf.ts'
import { ProofPage } from './proof-page.tsx'
import { UnreachedPage } from './unreached-page.tsx'

const section = '/meetings'

export const noticePages = (deps: WebDeps): Hono<StaffEnv> =>
  pages()
    .post('/meetings/:id/notice', async (c) => {
      const { ctx, t } = c.var
      const language = isPageLanguage(t.lang) ? t.lang : 'sv'
      const { id } = await draftNotice(ctx, { meetingId: c.req.param('id'), language })
      return redirectDone(c, `/newsletters/${id}`, 'meetings.done.drafted')
    })
    .get('/meetings/:id/unreached', async (c) => {
      const { ctx, t } = c.var
      const meetingId = c.req.param('id')
      const [unreached, meeting] = [await listUnreached(ctx, { meetingId }), await getMeeting(ctx, { meetingId })]
      return renderPage(
        c,
        { title: t('meetings.unreached.title'), section },
        <UnreachedPage t={t} meeting={meeting} unreached={unreached} />,
      )
    })
    .get('/meetings/:id/proof', async (c) => {
      const { ctx, t } = c.var
      const proof = await noticeProof(ctx, { meetingId: c.req.param('id') })
      return renderPage(c, { title: t('meetings.proof.title'), section }, <ProofPage t={t} proof={proof} timeZone={ctx.clock.timeZone} />)
    })
    .post('/meetings/:id/proof', async (c) => {
      const { ctx, t } = c.var
      const language = isPageLanguage(t.lang) ? t.lang : 'sv'
      return pdfAnswer(c, await printNoticeProof(ctx, { meetingId: c.req.param('id'), language }, deps), t('meetings.proof.file'))
    })
