import { createContact, eraseContact, getContact, ListContacts, listContacts, setSafeContact, updateContact } from '@lykta/core/contacts'
import { LiftSuspension, liftSuspension, listSuppressions } from '@lykta/core/mailing'
import { InviteToSubscribe, inviteToSubscribe, listSubscriptions, UnsubscribeContact, unsubscribeContact } from '@lykta/core/subscriptions'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import {
  Contact,
  ContactBody,
  ContactChanges,
  ContactDetails,
  ContactPage,
  SafeContact,
  SafeContactBody,
  Subscriptions,
  Suppressions,
} from './schemas.ts'

const tags = ['Contacts']
const exampleId = '0197a1b2-0000-7000-8000-000000000000'

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listContacts',
  tags,
  summary: 'Contacts by name; a search needs three letters and finds names only',
  request: { query: ListContacts },
  responses: { 200: json(ContactPage, 'A page of contacts'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createContact',
  tags,
  summary: 'Add a person or an organisation',
  request: {
    body: jsonBody(ContactBody, {
      kind: 'organisation',
      name: 'Exempelbladet',
      organisationKind: 'media_outlet',
      email: 'red@bladet.example',
    }),
  },
  responses: { 201: json(Contact, 'The new contact'), ...problems(409) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getContact',
  tags,
  summary: 'All that is held of one contact; that a person was seen is written down',
  request: { params: Id },
  responses: { 200: json(ContactDetails, 'The contact'), ...problems(403, 404) },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updateContact',
  tags,
  summary: 'Change the fields that are given; null empties one',
  request: { params: Id, body: jsonBody(ContactChanges, { phone: '070-174 06 05', note: null }) },
  responses: { 200: json(Contact, 'The contact'), ...problems(404, 409) },
})

const erase = operation({
  method: 'post',
  path: '/{id}/erase',
  operationId: 'eraseContact',
  tags,
  summary: 'Forget a contact for good: what was counted and booked stays, and is nobody’s',
  request: { params: Id },
  responses: { 204: { description: 'Nothing of her is left' }, ...problems(403, 404, 409) },
})

const putSafeContact = operation({
  method: 'put',
  path: '/{id}/safe-contact',
  operationId: 'setSafeContact',
  tags,
  summary: 'Write down what a person has said is safe',
  request: { params: Id, body: jsonBody(SafeContactBody, { channels: ['email'], sender: 'alias', basis: 'asked' }) },
  responses: { 200: json(SafeContact, 'What is safe now'), ...problems(404, 409, 422) },
})

const suppressions = operation({
  method: 'get',
  path: '/{id}/suppressions',
  operationId: 'listSuppressions',
  tags,
  summary: "Why a contact's address gets nothing, of a series or of any",
  request: { params: Id },
  responses: { 200: json(Suppressions, 'What stops the address'), ...problems(403, 404) },
})

const lift = operation({
  method: 'post',
  path: '/{id}/suppressions/lift',
  operationId: 'liftSuspension',
  tags,
  summary: 'The address works after all: lift its suspension for bounces',
  request: { params: Id, body: jsonBody(LiftSuspension.omit({ contactId: true }).openapi('LiftSuspension'), { reason: 'confirmed' }) },
  responses: { 204: { description: 'Lifted' }, ...problems(404, 409) },
})

const subscriptions = operation({
  method: 'get',
  path: '/{id}/subscriptions',
  operationId: 'listSubscriptions',
  tags,
  summary: 'Which letters a contact gets and what she has chosen, when and how; looking at it is written down',
  request: { params: Id },
  responses: { 200: json(Subscriptions, 'Her choices'), ...problems(403, 404) },
})

const unsubscribe = operation({
  method: 'post',
  path: '/{id}/unsubscribe',
  operationId: 'unsubscribeContact',
  tags,
  summary: 'She has said that she wants no more letters of a series, or (null) of any',
  request: { params: Id, body: jsonBody(UnsubscribeContact.omit({ contactId: true }).openapi('UnsubscribeContact'), { seriesId: null }) },
  responses: { 204: { description: 'She gets no more of them' }, ...problems(404, 409) },
})

const invite = operation({
  method: 'post',
  path: '/{id}/invite',
  operationId: 'inviteToSubscribe',
  tags,
  summary: 'Send a contact the mail in which she can say yes to a series; nobody can say it for her',
  request: {
    params: Id,
    body: jsonBody(InviteToSubscribe.omit({ contactId: true }).openapi('InviteToSubscribe'), { seriesId: exampleId }),
  },
  responses: { 204: { description: 'The mail is on its way' }, ...problems(404, 409, 422) },
})

export const contactRoutes = routes()
  .openapi(list, async (c) => c.json(await listContacts(c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createContact(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getContact(c.var.ctx, c.req.valid('param')), 200))
  .openapi(update, async (c) => c.json(await updateContact(c.var.ctx, { ...c.req.valid('json'), ...c.req.valid('param') }), 200))
  .openapi(erase, async (c) => {
    await eraseContact(c.var.ctx, { contactId: c.req.valid('param').id })
    return c.body(null, 204)
  })
  .openapi(putSafeContact, async (c) =>
    c.json(await setSafeContact(c.var.ctx, { ...c.req.valid('json'), contactId: c.req.valid('param').id }), 200),
  )
  .openapi(suppressions, async (c) => c.json(await listSuppressions(c.var.ctx, { contactId: c.req.valid('param').id }), 200))
  .openapi(lift, async (c) => {
    await liftSuspension(c.var.ctx, { ...c.req.valid('json'), contactId: c.req.valid('param').id })
    return c.body(null, 204)
  })
  .openapi(subscriptions, async (c) => c.json(await listSubscriptions(c.var.ctx, { contactId: c.req.valid('param').id }), 200))
  .openapi(unsubscribe, async (c) => {
    await unsubscribeContact(c.var.ctx, { ...c.req.valid('json'), contactId: c.req.valid('param').id })
    return c.body(null, 204)
  })
  .openapi(invite, async (c) => {
    await inviteToSubscribe(c.var.ctx, { ...c.req.valid('json'), contactId: c.req.valid('param').id })
    return c.body(null, 204)
  })
