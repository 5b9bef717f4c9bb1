import { can } from '@lykta/core'
import { cancelMeeting, getMeeting, listMeetings, planMeeting, updateMeeting } from '@lykta/core/meetings'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { CancelMeetingPage } from './cancel-page.tsx'
import { MeetingFormPage, meetingForm, sentMeeting } from './meeting-form-page.tsx'
import { MeetingPage } from './meeting-page.tsx'
import { MeetingsPage } from './meetings-page.tsx'

const section = '/meetings'

export const overviewPages = (): Hono<StaffEnv> =>
  pages()
    .get('/meetings', (c) => showMeetings(c))
    .get('/meetings/new', (c) => showForm(c, undefined, freshForm({ kind: 'annual' })))
    .post('/meetings/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await planMeeting(c.var.ctx, sentMeeting(sent))
          return redirectDone(c, `/meetings/${id}`, 'meetings.done.planned')
        },
        (form) => showForm(c, undefined, form),
      ),
    )
    .get('/meetings/:id', (c) => showMeeting(c, c.req.param('id')))
    .get('/meetings/:id/edit', (c) => showForm(c, c.req.param('id')))
    .post('/meetings/:id/edit', (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateMeeting(c.var.ctx, { meetingId: c.req.param('id'), ...sentMeeting(sent) })
          return redirectDone(c, `/meetings/${c.req.param('id')}`, 'meetings.done.saved')
        },
        (form) => showForm(c, c.req.param('id'), form),
      ),
    )
    .get('/meetings/:id/cancel', async (c) => {
      const meeting = await getMeeting(c.var.ctx, { meetingId: c.req.param('id') })
      return renderPage(c, { title: c.var.t('meetings.cancel'), section }, <CancelMeetingPage t={c.var.t} meeting={meeting} />)
    })
    .post('/meetings/:id/cancel', async (c) => {
      await cancelMeeting(c.var.ctx, { meetingId: c.req.param('id') })
      return redirectDone(c, `/meetings/${c.req.param('id')}`, 'meetings.done.cancelled')
    })

async function showMeetings(c: StaffContext) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const { items, next } = await listMeetings(ctx, { limit: 20, ...(after && { after }) })
  const view = {
    t,
    meetings: items,
    today: ctx.clock.today(),
    mayPlan: can(ctx.actor, 'meetings:write'),
    next: next === null ? undefined : `/meetings?after=${next}`,
    start: after && '/meetings',
  }
  return renderPage(c, { title: t('meetings.title'), section }, <MeetingsPage {...view} />)
}

async function showMeeting(c: StaffContext, meetingId: string) {
  const { t, ctx } = c.var
  const view = {
    t,
    meeting: await getMeeting(ctx, { meetingId }),
    today: ctx.clock.today(),
    timeZone: ctx.clock.timeZone,
    mayWrite: can(ctx.actor, 'meetings:write'),
    mayRead: can(ctx.actor, 'members:read'),
    letters: { read: can(ctx.actor, 'newsletters:read'), write: can(ctx.actor, 'newsletters:write') },
  }
  return renderPage(c, { title: t('meetings.title'), section }, <MeetingPage {...view} />)
}

async function showForm(c: StaffContext, meetingId: string | undefined, form?: FormAnswer) {
  const { t, ctx } = c.var
  const known = meetingId === undefined ? undefined : await getMeeting(ctx, { meetingId })
  const title = known ? t('meetings.edit') : t('meetings.plan')
  return renderPage(
    c,
    { title, section },
    <MeetingFormPage t={t} known={known} form={form ?? (known ? meetingForm(known) : freshForm())} />,
  )
}
