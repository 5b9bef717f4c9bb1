import { can, DomainError } from '@lykta/core'
import {
  admitVoter,
  endProxy,
  getMeeting,
  getVotingList,
  giveProxy,
  listWithoutVote,
  noteArrival,
  noteDeparture,
  withdrawalReasons,
  withdrawVoter,
} from '@lykta/core/meetings'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type Sent, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { voterName } from '../words.ts'
import { DoorPage } from './door-page.tsx'
import { VoterPage } from './voter-page.tsx'

const section = '/meetings'

export const doorPages = (): Hono<StaffEnv> =>
  pages()
    .get('/meetings/:id/door', (c) => showDoor(c, c.req.param('id'), c.req.query('q') ?? ''))
    .post('/meetings/:id/door/:membership', (c) => {
      const { id: meetingId, membership: membershipId } = c.req.param()
      return answerForm(
        c,
        (sent) => atDoor(c, { meetingId, membershipId }, sent),
        (form, sent) => showDoor(c, meetingId, sent.text('q') ?? '', form.message ?? Object.values(form.errors)[0]),
      )
    })
    .get('/meetings/:id/voters/:membership', (c) => {
      const { id, membership } = c.req.param()
      return showVoter(c, id, membership)
    })
    .post('/meetings/:id/voters/:membership', (c) => {
      const { id: meetingId, membership: membershipId } = c.req.param()
      return answerForm(
        c,
        (sent) => ofVoter(c, { meetingId, membershipId }, sent),
        (form) => showVoter(c, meetingId, membershipId, form),
      )
    })

type Of = { meetingId: string; membershipId: string }

/** What one tap does. The next one at the door is looked for by name, so the search is over. */
async function atDoor(c: StaffContext, of: Of, sent: Sent): Promise<Response> {
  const { ctx } = c.var
  const door = `/meetings/${of.meetingId}/door`
  const what = sent.text('do')
  if (what === 'arrive') await noteArrival(ctx, of)
  else if (what === 'depart') await noteDeparture(ctx, of)
  else {
    await admitVoter(ctx, { ...of, ...((what === 'cash' || what === 'swish') && { paidBy: what }) })
    return redirectDone(c, door, 'meetings.done.admitted')
  }
  return c.redirect(door, 303)
}

async function ofVoter(c: StaffContext, of: Of, sent: Sent): Promise<Response> {
  const { ctx } = c.var
  const door = `/meetings/${of.meetingId}/door`
  const what = sent.text('do')
  if (what === 'endProxy') {
    await endProxy(ctx, of)
    return redirectDone(c, door, 'meetings.done.proxyEnded')
  }
  if (what === 'withdraw') {
    const reason = withdrawalReasons.find((known) => known === sent.text('reason'))
    if (!reason) throw new DomainError('invalid', 'required', { pointer: '/reason' })
    await withdrawVoter(ctx, { ...of, reason })
    return redirectDone(c, door, 'meetings.done.withdrawn')
  }
  const holderId = sent.text('holderId')
  if (!holderId) throw new DomainError('invalid', 'required', { pointer: '/holderId' })
  await giveProxy(ctx, { ...of, holderId })
  return redirectDone(c, door, 'meetings.done.proxy')
}

async function showDoor(c: StaffContext, meetingId: string, q: string, message?: string) {
  const { t, ctx } = c.var
  const [meeting, list, without] = [
    await getMeeting(ctx, { meetingId }),
    await getVotingList(ctx, { meetingId }),
    await listWithoutVote(ctx, { meetingId }),
  ]
  const wanted = q.trim().toLowerCase()
  const fits = (one: { name: string | null; number: number }) =>
    wanted === '' || String(one.number) === wanted || voterName(t, one).toLowerCase().includes(wanted)
  const view = { t, meeting, list, voters: list.voters.filter(fits), without: without.filter(fits), q, message }
  return renderPage(c, { title: t('meetings.door.title'), section }, <DoorPage {...view} mayPay={can(ctx.actor, 'payments:write')} />)
}

async function showVoter(c: StaffContext, meetingId: string, membershipId: string, form = freshForm()) {
  const { t, ctx } = c.var
  const [meeting, list] = [await getMeeting(ctx, { meetingId }), await getVotingList(ctx, { meetingId })]
  const voter = list.voters.find((one) => one.membershipId === membershipId)
  if (!voter) return c.notFound()
  return renderPage(c, { title: t('meetings.voters'), section }, <VoterPage {...{ t, meeting, list, voter, form }} />)
}
