import {
  exemptClaim,
  FeeTotalsOf,
  feeTotals,
  getClaim,
  ListClaims,
  listClaims,
  makeClaims,
  previewClaims,
  printClaim,
  sendClaims,
  withdrawClaim,
} from '@lykta/core/fees'
import { Id } from '../formats.ts'
import { Period } from '../memberships/schemas.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'
import {
  Claim,
  ClaimDetails,
  ClaimPage,
  ClaimsMade,
  ClaimsPreview,
  ClaimsSent,
  FeeTotals,
  MakeBody,
  SendBody,
  WithdrawBody,
} from './schemas.ts'

const tags = ['Fees']

const list = operation({
  method: 'get',
  path: '/claims',
  operationId: 'listClaims',
  tags,
  summary: 'Fee claims with what is left to pay of each',
  request: { query: ListClaims },
  responses: { 200: json(ClaimPage, 'A page of claims'), ...problems(403) },
})

const totals = operation({
  method: 'get',
  path: '/totals',
  operationId: 'feeTotals',
  tags,
  summary: "How it stands with a year's claims: numbers only",
  request: { query: FeeTotalsOf },
  responses: { 200: json(FeeTotals, 'The numbers'), ...problems(403) },
})

const preview = operation({
  method: 'post',
  path: '/claims/preview',
  operationId: 'previewClaims',
  tags,
  summary: 'What making the claims would do now; changes nothing',
  request: { body: jsonBody(MakeBody, { year: 2027 }) },
  responses: { 200: json(ClaimsPreview, 'How many, what sum, and who is left out'), ...problems(404, 422) },
})

const make = operation({
  method: 'post',
  path: '/claims',
  operationId: 'makeClaims',
  tags,
  summary: 'A claim for everybody who is to pay for the year and has none yet; sends nothing',
  request: { body: jsonBody(MakeBody, { year: 2027 }) },
  responses: { 201: json(ClaimsMade, 'How many were made'), ...problems(404, 422) },
})

const send = operation({
  method: 'post',
  path: '/claims/send',
  operationId: 'sendClaims',
  tags,
  summary: 'Send what is unpaid, to each the way she has said is safe; nobody gets a claim twice',
  request: { body: jsonBody(SendBody, { year: 2027 }) },
  responses: { 200: json(ClaimsSent, 'How many are on their way'), ...problems() },
})

const get = operation({
  method: 'get',
  path: '/claims/{id}',
  operationId: 'getClaim',
  tags,
  summary: 'A claim and how it stands',
  request: { params: Id },
  responses: { 200: json(ClaimDetails, 'The claim'), ...problems(403, 404) },
})

const exempt = operation({
  method: 'post',
  path: '/claims/{id}/exemption',
  operationId: 'exemptClaim',
  tags,
  summary: 'She does not have to pay: covered all the same, and reminded no more',
  request: { params: Id },
  responses: { 201: json(Period, 'What covers her'), ...problems(404, 409) },
})

const withdraw = operation({
  method: 'post',
  path: '/claims/{id}/withdrawal',
  operationId: 'withdrawClaim',
  tags,
  summary: 'Ask for it no longer',
  request: { params: Id, body: jsonBody(WithdrawBody, { reason: 'Fel medlemsform' }) },
  responses: { 200: json(Claim, 'The claim'), ...problems(404, 409) },
})

const slip = operation({
  method: 'get',
  path: '/claims/{id}/slip',
  operationId: 'printClaim',
  tags,
  summary: 'How to pay what is left, on paper: bankgiro, OCR and a code for Swish, and not who she is',
  request: { params: Id },
  responses: { 200: { description: 'The slip', content: fileBody('application/pdf').content }, ...problems(403, 404, 409) },
})

export const feeRoutes = routes()
  .openapi(list, async (c) => c.json(await listClaims(c.var.ctx, c.req.valid('query')), 200))
  .openapi(totals, async (c) => c.json(await feeTotals(c.var.ctx, c.req.valid('query')), 200))
  .openapi(preview, async (c) => c.json(await previewClaims(c.var.ctx, c.req.valid('json')), 200))
  .openapi(make, async (c) => c.json(await makeClaims(c.var.ctx, c.req.valid('json')), 201))
  .openapi(send, async (c) => c.json(await sendClaims(c.var.ctx, c.req.valid('json')), 200))
  .openapi(get, async (c) => c.json(await getClaim(c.var.ctx, { claimId: c.req.valid('param').id }), 200))
  .openapi(exempt, async (c) => c.json(await exemptClaim(c.var.ctx, { claimId: c.req.valid('param').id }), 201))
  .openapi(withdraw, async (c) => c.json(await withdrawClaim(c.var.ctx, { ...c.req.valid('json'), claimId: c.req.valid('param').id }), 200))
  .openapi(slip, async (c) => {
    const pdf = await printClaim(c.var.ctx, { claimId: c.req.valid('param').id }, c.var.deps)
    return c.body(new Uint8Array(pdf), 200, { 'content-type': 'application/pdf' })
  })
