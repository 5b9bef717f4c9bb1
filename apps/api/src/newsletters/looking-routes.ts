import {
  checkNewsletter,
  countRecipients,
  ListDeliveries,
  listDeliveries,
  listTemplates,
  newsletterStatus,
  previewNewsletter,
  sendTest,
} from '@lykta/core/newsletters'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { Check, DeliveryPage, PreviewBody, Recipients, Rendered, Status, TemplateList, TestBody, TestSent } from './schemas.ts'

const tags = ['Newsletters']

const preview = operation({
  method: 'post',
  path: '/{id}/preview',
  operationId: 'previewNewsletter',
  tags,
  summary: 'The letter exactly as it would arrive; looking at it as a person is written down',
  request: { params: Id, body: jsonBody(PreviewBody, { language: 'sv', form: 'discreet' }) },
  responses: { 200: json(Rendered, 'The letter'), ...problems(404, 422) },
})

const templates = operation({
  method: 'get',
  path: '/',
  operationId: 'listTemplates',
  tags,
  summary: 'All templates, those of one’s own among them; a broken one says where and why',
  responses: { 200: json(TemplateList, 'The templates'), ...problems(403) },
})

const test = operation({
  method: 'post',
  path: '/{id}/test',
  operationId: 'sendTest',
  tags,
  summary: "Send the letter to one's own address",
  request: { params: Id, body: jsonBody(TestBody, { languages: ['sv', 'en'] }) },
  responses: { 200: json(TestSent, 'How many were sent'), ...problems(404, 422) },
})

const check = operation({
  method: 'get',
  path: '/{id}/check',
  operationId: 'checkNewsletter',
  tags,
  summary: 'What must or should be mended before the letter is sent',
  request: { params: Id },
  responses: { 200: json(Check, 'What was found'), ...problems(403, 404) },
})

const recipients = operation({
  method: 'get',
  path: '/{id}/recipients',
  operationId: 'countRecipients',
  tags,
  summary: 'Who would get the letter if it were sent now: numbers only',
  request: { params: Id },
  responses: { 200: json(Recipients, 'The numbers'), ...problems(403, 404) },
})

const status = operation({
  method: 'get',
  path: '/{id}/status',
  operationId: 'newsletterStatus',
  tags,
  summary: 'How the sending goes',
  request: { params: Id },
  responses: { 200: json(Status, 'The state of every delivery, summed'), ...problems(403, 404) },
})

const deliveries = operation({
  method: 'get',
  path: '/{id}/deliveries',
  operationId: 'listDeliveries',
  tags,
  summary: 'What came of the letter for each recipient',
  request: { params: Id, query: ListDeliveries.omit({ newsletterId: true }) },
  responses: { 200: json(DeliveryPage, 'A page of deliveries'), ...problems(403) },
})

/** Looks at a newsletter before and while it is sent. None of these changes it. */
export const lookingRoutes = routes()
  .openapi(preview, async (c) => {
    const { composer, baseUrl } = c.var.deps
    return c.json(
      await previewNewsletter(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }, { composer, baseUrl }),
      200,
    )
  })
  .openapi(test, async (c) => {
    const { composer, transport } = c.var.deps
    return c.json(
      await sendTest(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }, { composer, transport }),
      200,
    )
  })
  .openapi(check, async (c) => c.json(await checkNewsletter(c.var.ctx, { newsletterId: c.req.valid('param').id }, c.var.deps), 200))
  .openapi(recipients, async (c) => c.json(await countRecipients(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(status, async (c) => c.json(await newsletterStatus(c.var.ctx, { newsletterId: c.req.valid('param').id }), 200))
  .openapi(deliveries, async (c) =>
    c.json(await listDeliveries(c.var.ctx, { ...c.req.valid('query'), newsletterId: c.req.valid('param').id }), 200),
  )

/** What letters can look like. */
export const templateRoutes = routes().openapi(templates, async (c) =>
  c.json({ templates: await listTemplates(c.var.ctx, c.var.deps) }, 200),
)
