import { can } from '@lykta/core'
import { freezeVotingList, getMeeting, getVotingList, previewVotingList, printVotingList } from '@lykta/core/meetings'
import { isPageLanguage } from '@lykta/i18n'
import type { Hono } from 'hono'
import type { WebDeps } from '../../deps.ts'
import { pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { pdfAnswer } from '../pdf.ts'
import { ListPage } from './list-page.tsx'
import { PreviewPage } from './preview-page.tsx'

const section = '/meetings'

export const voterPages = (deps: WebDeps): Hono<StaffEnv> =>
  pages()
    .get('/meetings/:id/voters', (c) => showVoters(c, c.req.param('id')))
    .post('/meetings/:id/voters/freeze', async (c) => {
      const meetingId = c.req.param('id')
      await freezeVotingList(c.var.ctx, { meetingId })
      return redirectDone(c, `/meetings/${meetingId}/voters`, 'meetings.done.frozen')
    })
    .post('/meetings/:id/voters/print', async (c) => {
      const { ctx, t } = c.var
      const language = isPageLanguage(t.lang) ? t.lang : 'sv'
      return pdfAnswer(c, await printVotingList(ctx, { meetingId: c.req.param('id'), language }, deps), t('meetings.print.file'))
    })

/** Before the list is frozen, what it would be. */
async function showVoters(c: StaffContext, meetingId: string) {
  const { t, ctx } = c.var
  const meeting = await getMeeting(ctx, { meetingId })
  const facts = { title: t('meetings.voters'), section }
  const mayWrite = can(ctx.actor, 'meetings:write')
  if (meeting.list) {
    const list = await getVotingList(ctx, { meetingId })
    return renderPage(c, facts, <ListPage {...{ t, meeting, list, timeZone: ctx.clock.timeZone, mayWrite }} />)
  }
  const preview = await previewVotingList(ctx, { meetingId })
  return renderPage(c, facts, <PreviewPage {...{ t, meeting, preview, mayFreeze: mayWrite && !meeting.cancelledAt }} />)
}
