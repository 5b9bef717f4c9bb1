import {
  admitVoter,
  endProxy,
  freezeVotingList,
  getListName,
  getVotingList,
  giveProxy,
  listWithoutVote,
  noteArrival,
  noteDeparture,
  previewVotingList,
  printVotingList,
  setListName,
  withdrawVoter,
} from '@lykta/core/meetings'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import {
  AdmissionBody,
  ListNameBody,
  PrintBody,
  ProxyBody,
  VoterPath,
  VotingList,
  VotingListPreview,
  WithdrawalBody,
  WithoutVote,
} from './schemas.ts'

const tags = ['Meetings']
const theList = json(VotingList, 'The list as it stands')

const preview = operation({
  method: 'get',
  path: '/{id}/voters/preview',
  operationId: 'previewVotingList',
  tags,
  summary: "Who would vote on the meeting's day if the list were frozen now, and who would not and why",
  request: { params: Id },
  responses: { 200: json(VotingListPreview, 'Everybody in a class that votes'), ...problems(403, 404) },
})

const freeze = operation({
  method: 'post',
  path: '/{id}/voters',
  operationId: 'freezeVotingList',
  tags,
  summary: 'Freeze the voting list, once: from then on it changes by events only',
  request: { params: Id },
  responses: { 201: theList, ...problems(404, 409) },
})

const get = operation({
  method: 'get',
  path: '/{id}/voters',
  operationId: 'getVotingList',
  tags,
  summary: 'The frozen list as it stands, with the reason for each',
  request: { params: Id },
  responses: { 200: theList, ...problems(403, 404) },
})

const print = operation({
  method: 'post',
  path: '/{id}/voters/print',
  operationId: 'printVotingList',
  tags,
  summary: 'The list on paper: number, name, class, proxy and room to sign; no address',
  request: { params: Id, body: jsonBody(PrintBody, { language: 'sv' }) },
  responses: { 200: { description: 'The list', content: fileBody('application/pdf').content }, ...problems(404) },
})

const without = operation({
  method: 'get',
  path: '/{id}/voters/without',
  operationId: 'listWithoutVote',
  tags,
  summary: 'Who is in a class that votes and not on the frozen list',
  request: { params: Id },
  responses: { 200: json(WithoutVote, 'They, with the reason'), ...problems(403, 404) },
})

const admit = operation({
  method: 'post',
  path: '/{id}/voters/{membershipId}/admission',
  operationId: 'admitVoter',
  tags,
  summary: 'Add somebody to the frozen list who has paid since, or pays at the door',
  request: { params: VoterPath, body: jsonBody(AdmissionBody, { paidBy: 'swish' }) },
  responses: { 200: theList, ...problems(404, 409, 422) },
})

const withdraw = operation({
  method: 'post',
  path: '/{id}/voters/{membershipId}/withdrawal',
  operationId: 'withdrawVoter',
  tags,
  summary: 'Take somebody off the list who has no vote after all',
  request: { params: VoterPath, body: jsonBody(WithdrawalBody, { reason: 'mistake' }) },
  responses: { 200: theList, ...problems(404, 422) },
})

const arrive = operation({
  method: 'post',
  path: '/{id}/voters/{membershipId}/arrival',
  operationId: 'noteArrival',
  tags,
  summary: 'She is there',
  request: { params: VoterPath },
  responses: { 200: theList, ...problems(404, 422) },
})

const depart = operation({
  method: 'post',
  path: '/{id}/voters/{membershipId}/departure',
  operationId: 'noteDeparture',
  tags,
  summary: 'She has gone',
  request: { params: VoterPath },
  responses: { 200: theList, ...problems(404, 422) },
})

const give = operation({
  method: 'post',
  path: '/{id}/voters/{membershipId}/proxy',
  operationId: 'giveProxy',
  tags,
  summary: 'Somebody else on the list votes for her while she is not there',
  request: { params: VoterPath, body: jsonBody(ProxyBody, { holderId: '01920000-0000-7000-8000-000000000000' }) },
  responses: { 200: theList, ...problems(404, 422) },
})

const end = operation({
  method: 'delete',
  path: '/{id}/voters/{membershipId}/proxy',
  operationId: 'endProxy',
  tags,
  summary: 'Take her proxy back',
  request: { params: VoterPath },
  responses: { 200: theList, ...problems(404, 422) },
})

const getName = operation({
  method: 'get',
  path: '/{id}/list-name',
  operationId: 'getListName',
  tags,
  summary: 'How a member is named on voting lists',
  request: { params: Id },
  responses: { 200: json(ListNameBody, 'What is agreed'), ...problems(403, 404) },
})

const setName = operation({
  method: 'put',
  path: '/{id}/list-name',
  operationId: 'setListName',
  tags,
  summary: 'Agree how she is named on lists that are frozen from now on',
  request: { params: Id, body: jsonBody(ListNameBody, { kind: 'alias', alias: 'Vera' }) },
  responses: { 204: { description: 'Agreed' }, ...problems(404) },
})

/** Who may vote, and what happens at the meeting. */
export const voterRoutes = routes()
  .openapi(preview, async (c) => c.json(await previewVotingList(c.var.ctx, meeting(c.req.valid('param'))), 200))
  .openapi(freeze, async (c) => c.json(await freezeVotingList(c.var.ctx, meeting(c.req.valid('param'))), 201))
  .openapi(get, async (c) => c.json(await getVotingList(c.var.ctx, meeting(c.req.valid('param'))), 200))
  .openapi(print, async (c) => {
    const document = await printVotingList(c.var.ctx, { ...c.req.valid('json'), ...meeting(c.req.valid('param')) }, c.var.deps)
    return c.body(new Uint8Array(document), 200, { 'content-type': 'application/pdf' })
  })
  .openapi(without, async (c) => c.json({ people: await listWithoutVote(c.var.ctx, meeting(c.req.valid('param'))) }, 200))
  .openapi(admit, async (c) => c.json(await admitVoter(c.var.ctx, { ...c.req.valid('json'), ...voter(c.req.valid('param')) }), 200))
  .openapi(withdraw, async (c) => c.json(await withdrawVoter(c.var.ctx, { ...c.req.valid('json'), ...voter(c.req.valid('param')) }), 200))
  .openapi(arrive, async (c) => c.json(await noteArrival(c.var.ctx, voter(c.req.valid('param'))), 200))
  .openapi(depart, async (c) => c.json(await noteDeparture(c.var.ctx, voter(c.req.valid('param'))), 200))
  .openapi(give, async (c) => c.json(await giveProxy(c.var.ctx, { ...c.req.valid('json'), ...voter(c.req.valid('param')) }), 200))
  .openapi(end, async (c) => c.json(await endProxy(c.var.ctx, voter(c.req.valid('param'))), 200))

/** Of one membership. */
export const listNameRoutes = routes()
  .openapi(getName, async (c) => c.json(await getListName(c.var.ctx, { membershipId: c.req.valid('param').id }), 200))
  .openapi(setName, async (c) => {
    await setListName(c.var.ctx, { membershipId: c.req.valid('param').id, as: c.req.valid('json') })
    return c.body(null, 204)
  })

const meeting = ({ id }: { id: string }) => ({ meetingId: id })
const voter = ({ id, membershipId }: { id: string; membershipId: string }) => ({ meetingId: id, membershipId })
