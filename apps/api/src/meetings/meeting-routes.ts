import {
  cancelMeeting,
  draftNotice,
  getMeeting,
  ListMeetings,
  listMeetings,
  listUnreached,
  noticeProof,
  planMeeting,
  printNoticeProof,
  updateMeeting,
} from '@lykta/core/meetings'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import {
  DraftBody,
  Meeting,
  MeetingBody,
  MeetingChanges,
  MeetingDetails,
  MeetingPage,
  NoticeDraft,
  NoticeProof,
  PrintBody,
  Unreached,
} from './schemas.ts'

const tags = ['Meetings']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listMeetings',
  tags,
  summary: "The members' meetings, the last first",
  request: { query: ListMeetings },
  responses: { 200: json(MeetingPage, 'A page of meetings'), ...problems(403) },
})

const plan = operation({
  method: 'post',
  path: '/',
  operationId: 'planMeeting',
  tags,
  summary: 'Plan a meeting',
  request: { body: jsonBody(MeetingBody, { kind: 'annual', heldOn: '2027-03-10', time: 'kl. 18.00', place: 'Folkets hus' }) },
  responses: { 201: json(Meeting, 'The new meeting'), ...problems() },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getMeeting',
  tags,
  summary: 'A meeting with the days of the bylaws, and what of them is passed or near',
  request: { params: Id },
  responses: { 200: json(MeetingDetails, 'The meeting'), ...problems(403, 404) },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updateMeeting',
  tags,
  summary: 'Change what is given; day and kind only until the voting list is frozen',
  request: { params: Id, body: jsonBody(MeetingChanges, { papers: 'https://jouren.example/arsmote' }) },
  responses: { 200: json(Meeting, 'The meeting'), ...problems(404, 409) },
})

const cancel = operation({
  method: 'post',
  path: '/{id}/cancel',
  operationId: 'cancelMeeting',
  tags,
  summary: 'Call a meeting off; it stays to be seen',
  request: { params: Id },
  responses: { 200: json(Meeting, 'The meeting'), ...problems(404, 409) },
})

const draft = operation({
  method: 'post',
  path: '/{id}/notice',
  operationId: 'draftNotice',
  tags,
  summary: 'Draft the notice to all with a vote, in every language they read; from then on it is a letter like any',
  request: { params: Id, body: jsonBody(DraftBody, { language: 'sv' }) },
  responses: { 201: json(NoticeDraft, 'The letter'), ...problems(404, 409, 422) },
})

const unreached = operation({
  method: 'get',
  path: '/{id}/notice/unreached',
  operationId: 'listUnreached',
  tags,
  summary: 'Whom the notice does not reach by a way that is safe: it lies for them at the office',
  request: { params: Id },
  responses: { 200: json(Unreached, 'They, with the reason'), ...problems(403, 404) },
})

const proof = operation({
  method: 'get',
  path: '/{id}/notice/proof',
  operationId: 'noticeProof',
  tags,
  summary: 'That the members were called: by number when, how, with what outcome and which text',
  request: { params: Id },
  responses: { 200: json(NoticeProof, 'The proof'), ...problems(403, 404) },
})

const pdf = fileBody('application/pdf').content

const printProof = operation({
  method: 'post',
  path: '/{id}/notice/proof/print',
  operationId: 'printNoticeProof',
  tags,
  summary: 'The same on paper',
  request: { params: Id, body: jsonBody(PrintBody, { language: 'sv' }) },
  responses: { 200: { description: 'The proof', content: pdf }, ...problems(404) },
})

/** Meetings and the notices that call to them. */
export const meetingRoutes = routes()
  .openapi(list, async (c) => c.json(await listMeetings(c.var.ctx, c.req.valid('query')), 200))
  .openapi(plan, async (c) => c.json(await planMeeting(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getMeeting(c.var.ctx, { meetingId: c.req.valid('param').id }), 200))
  .openapi(update, async (c) => c.json(await updateMeeting(c.var.ctx, { ...c.req.valid('json'), meetingId: c.req.valid('param').id }), 200))
  .openapi(cancel, async (c) => c.json(await cancelMeeting(c.var.ctx, { meetingId: c.req.valid('param').id }), 200))
  .openapi(draft, async (c) => {
    const { id } = await draftNotice(c.var.ctx, { ...c.req.valid('json'), meetingId: c.req.valid('param').id })
    return c.json({ newsletterId: id }, 201)
  })
  .openapi(unreached, async (c) => c.json({ unreached: await listUnreached(c.var.ctx, { meetingId: c.req.valid('param').id }) }, 200))
  .openapi(proof, async (c) => c.json(await noticeProof(c.var.ctx, { meetingId: c.req.valid('param').id }), 200))
  .openapi(printProof, async (c) => {
    const document = await printNoticeProof(c.var.ctx, { ...c.req.valid('json'), meetingId: c.req.valid('param').id }, c.var.deps)
    return c.body(new Uint8Array(document), 200, { 'content-type': 'application/pdf' })
  })
